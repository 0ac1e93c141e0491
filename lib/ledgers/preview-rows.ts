import 'server-only'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import type { Difference } from '@/lib/domain/asset-content'
import type { AssetContent } from '@/lib/domain/asset-fields'
import type { Finding } from '@/lib/domain/asset-rules'
import { acceptable } from '@/lib/domain/ledgers/acceptable'
import type { RowStatus } from '@/lib/domain/batch-filter'
import { rowKey, type LedgerAnswers } from '@/lib/domain/ledgers/answers'
import {
  assetMatcher,
  changesOf,
  mergedContent,
  statusOf,
  type KnownAsset,
  type Match,
} from '@/lib/domain/ledgers/compare-row'
import { contentOfRow, type RowContent } from '@/lib/domain/ledgers/content-of-row'
import { heldAgainst } from '@/lib/domain/ledgers/held-against'
import { judgeRow } from '@/lib/domain/ledgers/judge-row'
import type { ReadRow } from '@/lib/domain/ledgers/read-row'
import { systemFinder } from '@/lib/domain/ledgers/systems'
import { textIn } from '@/lib/domain/ledgers/sheet'
import type { UnderstoodSheet } from '@/lib/domain/ledgers/understand'
import type { Policy } from '@/lib/domain/policy'
import { inPauses } from './in-pauses'
import { knownAssets, originalsOf } from './known-assets'
import type { SystemInRegister, UnitInRegister } from './ledger-surroundings'
import { originalsAround, type Originals } from './originals-around'

/** Does the actor reach a unit of this id? */
export type Reached = (unitId: string) => boolean

/** What rows are held against. `today` is an ISO day; `answers` what was decided about rows. */
type Register = Readonly<{
  units: readonly UnitInRegister[]
  systems: readonly SystemInRegister[]
  policy: Policy
  mayTake: Reached
  today: string
  answers: LedgerAnswers
  /** Why new assets are classified as they are, where their row does not say it. */
  reason: string
}>

/** A row with what would become of it. `unitId`: the section it would belong to; null while that is open. */
export type PreviewRow = ReadRow &
  Readonly<{
    status: RowStatus
    unitId: string | null
    match: (Pick<KnownAsset, 'assetId' | 'assetNo' | 'versionId'> & Pick<Match, 'by'>) | null
    asset: KnownAsset | null
    changes: readonly Difference[]
    content: AssetContent
    findings: readonly Finding[]
  }>

/** The section of a row, or the one of its successors that the actor reaches. */
function unitOf({ fields }: ReadRow, { units, mayTake }: Register): UnitInRegister | null {
  const named = units.find(({ code }) => code === fields.section)
  if (named === undefined || mayTake(named.id)) return named ?? null
  return units.find(({ code, id }) => named.successors.includes(code) && mayTake(id)) ?? named
}

type Prepared = Readonly<{ row: ReadRow; unit: UnitInRegister | null; content: RowContent }>
type PreparedSheet = Omit<UnderstoodSheet, 'rows'> & Readonly<{ rows: readonly Prepared[] }>

function* prepared(sheets: readonly UnderstoodSheet[], register: Register): Generator<undefined, PreparedSheet[]> {
  const find = systemFinder(register.systems)
  const found: PreparedSheet[] = []
  for (const { rows, ...sheet } of sheets) {
    const ready: Prepared[] = []
    for (const row of rows) {
      const { content, problems } = acceptable(contentOfRow(row.fields, row.erased, find), row, sheet.columns)
      ready.push({ row: { ...row, problems }, unit: unitOf(row, register), content })
      yield
    }
    found.push({ ...sheet, rows: ready })
  }
  return found
}

type Known = Readonly<{ match: ReturnType<typeof assetMatcher>; originals: Originals }>
export type PreviewSheet = Omit<UnderstoodSheet, 'rows'> & Readonly<{ rows: readonly PreviewRow[] }>

function* previewed(
  sheets: readonly PreparedSheet[],
  register: Register,
  known: Known,
): Generator<undefined, PreviewSheet[]> {
  const taken = new Set<string>()
  const found: PreviewSheet[] = []
  for (const { rows, ...sheet } of sheets) {
    const inFile = new Map(
      rows.map(({ row, content }) => [textIn(row.fields.asset_no), textOrNull(content.confidentiality)]),
    )
    const ready: PreviewRow[] = []
    for (const one of rows) {
      ready.push(previewOf(one, { sheet, register, known: { ...known, inFile }, taken }))
      yield
    }
    found.push({ ...sheet, rows: ready })
  }
  return found
}

type Around = Readonly<{
  sheet: Omit<UnderstoodSheet, 'rows'>
  register: Register
  known: Known & Readonly<{ inFile: ReadonlyMap<string, string | null> }>
  taken: Set<string>
}>

function previewOf({ row, unit, content: said }: Prepared, { sheet, register, known, taken }: Around): PreviewRow {
  const { policy, systems, mayTake, today, answers } = register
  const decision = answers[rowKey(sheet.name, row.row)]?.taken
  const sought = known.match(row, said, unit?.id ?? null)
  const { match, several } = decision === 'new' ? { match: null, several: [] } : sought
  const content = mergedContent(match === null ? withReason(said, register.reason) : said, match)
  const changes = changesOf(content, match)
  const chosen = [content.systemId, ...content.alsoHeldBy]
  const before = [match?.asset.content.systemId ?? null, ...(match?.asset.content.alsoHeldBy ?? [])]
  const holders = systems.filter(({ id }) => chosen.includes(id))
  const section = unit && { ...unit, isOver: !isOpenOn(unit, today), isReached: mayTake(unit.id) }
  const ended = holders.filter(({ id, endedOn }) => !before.includes(id) && endedOn !== null && endedOn <= today)
  const held = {
    ...{ row, match, several, changes, content, section },
    isTaken: match !== null && taken.has(match.asset.assetId),
    ended: ended.map(({ name }) => name),
  }
  const problems = [...heldAgainst(held, policy, sheet.columns), ...row.problems]
  if (match !== null && changes.length > 0 && decision !== 'left-out') taken.add(match.asset.assetId)
  return {
    ...row,
    problems,
    status: decision === 'left-out' ? 'left-out' : statusOf({ problems }, match, changes),
    unitId: unit?.id ?? null,
    match: match === null ? null : shownMatch(match),
    asset: match?.asset ?? null,
    changes,
    content,
    findings: judgeRow(content, policy, {
      holders,
      originals: originalsAround(row, content, known),
      excepted: [],
      registered: match?.asset.content ?? null,
    }),
  }
}

const withReason = (said: RowContent, reason: string): RowContent =>
  said.confidentiality && !said.confidentialityReason && reason !== ''
    ? { ...said, confidentialityReason: reason }
    : said

const shownMatch = ({ asset: { assetId, assetNo, versionId }, by }: Match) => ({ assetId, assetNo, versionId, by })
const isOpenOn = ({ validFrom, validTo }: UnitInRegister, day: string) =>
  validFrom <= day && (validTo === null || validTo >= day)
const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)

/** Holds rows against the register: which asset they mean, what they would change, what the policy has against them. */
export async function previewRows(
  tx: Tx,
  actor: Actor,
  sheets: readonly UnderstoodSheet[],
  register: Register,
): Promise<readonly PreviewSheet[]> {
  const ready = await inPauses(prepared(sheets, register))
  const all = ready.flatMap(({ rows }) => rows)
  const sought = all.map(({ row: { fields } }) => ({ number: textIn(fields.asset_no), name: textIn(fields.name) }))
  const match = assetMatcher(await knownAssets(tx, actor, sought))
  const numbers = new Set(all.flatMap(({ content }) => content.originals ?? []))
  const originals = await originalsOf(tx, [...numbers].map(String))
  return inPauses(previewed(ready, register, { match, originals }))
}

/** How many rows are taken how. */
export function counted(rows: readonly Pick<PreviewRow, 'status'>[]) {
  const counts = { new: 0, changed: 0, same: 0, decision: 0, error: 0 }
  for (const { status } of rows) if (status !== 'left-out') counts[status] += 1
  return counts
}
