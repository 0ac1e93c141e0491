import { isEmpty } from '../asset-content'
import { axes, type AssetContent } from '../asset-fields'
import { missingAnswers, unmet, type Finding } from '../asset-rules'
import { dutyProblems } from '../duties'
import type { Policy } from '../policy'
import type { Problem } from '../problems'
import { proposalOf, unexplained } from '../proposal'
import { numbersMeant } from '../typed-content'
import type { Change } from '../workflow'
import type { Difference } from '../asset-content'
import type { RowStatus } from '../batch-filter'
import type { KnownAsset } from './compare-row'
import { onlyRetires } from './held-against'
import type { LedgerFields } from './fields'
import { textIn } from './sheet'

/** A row of a preview, as far as it tells what is to be written. */
type PreviewedRow = Readonly<{
  row: number
  fields: LedgerFields
  status: RowStatus
  unitId: string | null
  asset: KnownAsset | null
  changes: readonly Difference[]
  content: AssetContent
  findings: readonly Finding[]
}>

type PreviewedSheet = Readonly<{ name: string; rows: readonly PreviewedRow[] }>

/**
 * A row that is to be written: as what kind of request, for which section, and what keeps it from being submitted (`open`).
 * `place`: the row among all of the file; `asset`: the one it changes; `number`: how a ledger calls it itself; `originals`:
 * what it names as its originals, in the numbers of the ledger or of the register.
 */
export type PlannedRow = Readonly<{
  place: number
  change: Change
  unitId: string
  asset: KnownAsset | null
  number: string
  originals: readonly string[]
  content: AssetContent
  changes: readonly Difference[]
  open: readonly Problem[]
}>

const isUnrated = (open: readonly Problem[]) => open.some(({ field }) => axes.some((axis) => axis === field))

/** What keeps a content from being submitted: the same as for a form. */
function openIn(content: AssetContent, change: Change, findings: readonly Finding[], policy: Policy): Problem[] {
  const missing = missingAnswers(content, change)
  if (change === 'retire') return missing
  const open = [...missing, ...unexplained(content, proposalOf(content, policy))]
  return isUnrated(open) ? open : [...open, ...unmet(findings, content), ...dutyProblems(content, policy)]
}

function changeOf({ status, changes }: PreviewedRow): Change {
  if (status === 'new') return 'register'
  return onlyRetires(changes) ? 'retire' : 'revise'
}

/** What is to be written of a preview: its new and its changed rows, everything else stays as it is. */
export function* plannedRows(sheets: readonly PreviewedSheet[], policy: Policy): Generator<undefined, PlannedRow[]> {
  const planned: PlannedRow[] = []
  let place = -1
  for (const { name, rows } of sheets)
    for (const row of rows) {
      place += 1
      const { status, asset, changes, content, findings, fields } = row
      const unitId = asset?.unitId ?? row.unitId
      if ((status !== 'new' && status !== 'changed') || unitId === null) continue
      const change = changeOf(row)
      const written = numbersMeant(textIn(fields.original_asset_no))
      planned.push({
        ...{ place, change, unitId, asset, content, changes },
        number: inSheet(name, textIn(fields.asset_no)),
        originals: written.length > 0 ? written.map((number) => inSheet(name, number)) : content.originals,
        open: openIn(content, change, findings, policy),
      })
      yield
    }
  return planned
}

/** Numbers of a ledger hold within a sheet; those of the register everywhere. */
const inSheet = (sheet: string, number: string) => (number === '' ? '' : `${number}\n${sheet}`)
const bare = (number: string) => number.replace(/\n.*$/s, '')

type Numbered = PlannedRow & Readonly<{ assetNo: string }>

const unknown = (assetNo: string): Problem => ({ field: 'originals', code: 'R11.unknown', params: { assetNo } })

/**
 * The rows with the originals they name in the numbers of the register. A copy waits as a draft when its original is not
 * in the register and does not come into it with these rows.
 */
export function withOriginals(rows: readonly Numbered[], sameRows: ReadonlyMap<string, string>): Numbered[] {
  const numbers = new Map([
    ...sameRows,
    ...rows.filter(({ number }) => number !== '').map(({ number, assetNo }): [string, string] => [number, assetNo]),
  ])
  const translated = rows.map((row) => {
    const found = row.originals.map((number) => ({ number, assetNo: numbers.get(number) ?? numberOf(row, number) }))
    const originals = found.flatMap(({ assetNo }) => assetNo ?? [])
    const lost = found.filter(({ assetNo }) => assetNo === null).map(({ number }) => unknown(bare(number)))
    const content = isEmpty(row.content.originals) && isEmpty(originals) ? row.content : { ...row.content, originals }
    return { ...row, content, open: [...row.open, ...lost] }
  })
  return waiting(translated)
}

/** A number that is none of the ledger's own is the register's, when the row was held against it as such. */
const numberOf = ({ content }: PlannedRow, number: string) =>
  content.originals.includes(bare(number)) ? bare(number) : null

function waiting(rows: readonly Numbered[]): Numbered[] {
  const drafts = new Set(
    rows.filter(({ change, open }) => change === 'register' && open.length > 0).map(({ assetNo }) => assetNo),
  )
  let isMoving = true
  const open = new Map<Numbered, Problem[]>()
  while (isMoving) {
    isMoving = false
    for (const row of rows) {
      const missing = row.content.originals.find((original) => drafts.has(original))
      if (missing === undefined || row.open.length > 0 || open.has(row)) continue
      open.set(row, [unknown(missing)])
      if (row.change === 'register') drafts.add(row.assetNo)
      isMoving = true
    }
  }
  return rows.map((row) => ({ ...row, open: open.get(row) ?? row.open }))
}
