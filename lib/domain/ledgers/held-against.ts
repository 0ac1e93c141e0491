import type { Difference } from '../asset-content'
import { retirementFields, type AssetContent } from '../asset-fields'
import { unknownCodes } from '../asset-rules'
import type { Policy } from '../policy'
import type { Match } from './compare-row'
import { ledgerFields, ruleOf, type LedgerField } from './fields'
import type { ReadRow } from './read-row'
import { textIn } from './sheet'
import { placeOf, type TakenColumn } from './taken-columns'

/** The section that a row belongs to. `isOver`: it has ended by today; `isReached`: it is one of the actor's. */
type Section = Readonly<{ id: string; name: string; isOver: boolean; isReached: boolean }>

/** A row beside what the register holds. */
export type HeldRow = Readonly<{
  row: ReadRow
  match: Match | null
  /** Numbers of several assets, any of which the row may mean. */
  several: readonly string[]
  changes: readonly Difference[]
  content: AssetContent
  section: Section | null
  /** Was the asset taken by an earlier row of the file? */
  isTaken: boolean
  /** Names of systems that ended and that the row chooses anew. */
  ended: readonly string[]
}>

type Problem = ReadRow['problems'][number]
type Told = Pick<Problem, 'field' | 'code' | 'raw'> & Partial<Problem>

const disposal: ReadonlySet<string> = new Set(retirementFields.map(({ key }) => key))
const isDisposal = ({ key }: Difference) => disposal.has(key)
/** Is the row about nothing but how an asset was disposed of? */
export const onlyRetires = (changes: readonly Difference[]) => changes.length > 0 && changes.every(isDisposal)

const fieldOf = (key: string): LedgerField => ledgerFields.find((field) => ruleOf(field).register === key) ?? 'name'

/** What keeps a row from being written into the asset that it means. */
function ofMatch({ match, changes, section, isTaken }: HeldRow): Told[] {
  if (match === null || changes.length === 0) return []
  const { assetNo, unitId, stands } = match.asset
  const about = (code: string): Told => ({ field: 'asset_no', code, raw: assetNo })
  return [
    ...(isTaken ? [about('TAKEN_TWICE')] : []),
    ...(stands === 'worked-on' ? [about('BEING_WORKED_ON')] : []),
    ...(stands === 'retired' ? [about('ASSET_RETIRED')] : []),
    ...(section !== null && section.id !== unitId
      ? [{ field: 'section', code: 'SECTION_MOVED', raw: section.name } as const]
      : []),
    ...(changes.some(isDisposal) && !onlyRetires(changes)
      ? [{ field: 'disposed_on', code: 'DISPOSAL_MIXED', raw: '' } as const]
      : []),
  ]
}

/** What keeps a row from becoming an asset. */
function ofNew({ row, match, several, section }: HeldRow): Told[] {
  if (match !== null) return []
  const isNamed = row.fields.name != null || row.problems.some(({ field }) => field === 'name')
  return [
    ...(isNamed ? [] : [{ field: 'name', code: 'NAME_MISSING', severity: 'refuse', raw: '' } as const]),
    ...(several.length > 0 ? [{ field: 'asset_no', code: 'SAME_NAME', raw: several.join('・') } as const] : []),
    ...(section?.isOver === true ? [{ field: 'section', code: 'SECTION_OVER', raw: section.name } as const] : []),
  ]
}

/**
 * What only the register knows to be open about a row: whose it is, which asset it means, whether somebody works on that
 * already, and codes that the city does not have, which are not even kept in a draft.
 */
export function heldAgainst(held: HeldRow, policy: Policy, columns: readonly TakenColumn[]): Problem[] {
  const { row, match, content, section, ended } = held
  const told: Told[] = [
    ...(section === null || section.isReached
      ? []
      : [{ field: 'section', code: 'UNIT_OUT_OF_REACH', severity: 'refuse', raw: section.name } as const]),
    ...ofMatch(held),
    ...ofNew(held),
    ...unknownCodes(content, policy, match?.asset.content).map(({ field: key, code }): Told => {
      const field = fieldOf(key)
      return { field, code: 'NOT_ACCEPTED', raw: textIn(row.fields[field]), why: code }
    }),
    ...ended.map((name): Told => ({ field: 'system', code: 'SYSTEM_ENDED', raw: name })),
  ]
  return told.map((one) => ({ severity: 'ask', proposed: null, ...placeOf(row.row, columns, one.field), ...one }))
}
