import 'server-only'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import type { Difference } from '@/lib/domain/asset-content'
import type { AssetContent } from '@/lib/domain/asset-fields'
import type { Surroundings } from '@/lib/domain/asset-judgements'
import type { Finding } from '@/lib/domain/asset-rules'
import { acceptable } from '@/lib/domain/ledgers/acceptable'
import {
  assetMatcher,
  changesOf,
  mergedContent,
  statusOf,
  type Match,
  type RowStatus,
} from '@/lib/domain/ledgers/compare-row'
import { contentOfRow, type RowContent } from '@/lib/domain/ledgers/content-of-row'
import { judgeRow } from '@/lib/domain/ledgers/judge-row'
import type { ReadRow } from '@/lib/domain/ledgers/read-row'
import { numbersMeant } from '@/lib/domain/typed-content'
import { systemFinder } from '@/lib/domain/ledgers/systems'
import { textIn } from '@/lib/domain/ledgers/sheet'
import { placeOf, type TakenColumn } from '@/lib/domain/ledgers/taken-columns'
import type { UnderstoodSheet } from '@/lib/domain/ledgers/understand'
import type { Policy } from '@/lib/domain/policy'
import { knownAssets, originalsOf } from './known-assets'
import type { SystemInRegister, UnitInRegister } from './ledger-surroundings'

/** Does the actor reach a unit of this id? */
export type Reached = (unitId: string) => boolean

type Register = Readonly<{
  units: readonly UnitInRegister[]
  systems: readonly SystemInRegister[]
  policy: Policy
  mayTake: Reached
}>

/** A row with what would become of it. `unitId`: the section it would belong to; null while that is open. */
export type PreviewRow = ReadRow &
  Readonly<{
    status: RowStatus
    unitId: string | null
    match: Readonly<{ assetId: string; assetNo: string; by: Match['by'] }> | null
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

/** A row of a section beyond reach is refused, whatever it says. */
function withinReach(
  row: ReadRow,
  unit: UnitInRegister | null,
  { mayTake }: Register,
  columns: readonly TakenColumn[],
): ReadRow {
  if (unit === null || mayTake(unit.id)) return row
  const raw = unit.name
  const place = placeOf(row.row, columns, 'section')
  const problem = { ...place, code: 'UNIT_OUT_OF_REACH', severity: 'refuse', raw, proposed: null } as const
  return { ...row, problems: [problem, ...row.problems] }
}

type Prepared = Readonly<{ row: ReadRow; unit: UnitInRegister | null; content: RowContent }>

/** Holds rows against the register: which asset they mean, what they would change, what the policy has against them. */
export async function previewRows(
  tx: Tx,
  actor: Actor,
  sheets: readonly UnderstoodSheet[],
  register: Register,
): Promise<{ name: string; columns: UnderstoodSheet['columns']; rows: PreviewRow[] }[]> {
  const find = systemFinder(register.systems)
  const prepared = sheets.map(({ rows, ...sheet }) => ({
    ...sheet,
    rows: rows.map((row): Prepared => {
      const unit = unitOf(row, register)
      const { content, problems } = acceptable(contentOfRow(row.fields, row.erased, find), row, sheet.columns)
      return { row: withinReach({ ...row, problems }, unit, register, sheet.columns), unit, content }
    }),
  }))
  const all = prepared.flatMap(({ rows }) => rows)
  const sought = all.map(({ row: { fields } }) => ({
    number: textIn(fields.asset_no),
    name: textIn(fields.name),
  }))
  const match = assetMatcher(await knownAssets(tx, actor, sought))
  const originals = await originalsOf(
    tx,
    [...new Set(all.flatMap(({ content }) => content.originals ?? []))].map(String),
  )
  return prepared.map(({ rows, ...sheet }) => {
    const inFile = new Map(
      rows.map(({ row, content }) => [textIn(row.fields.asset_no), content.confidentiality ?? null]),
    )
    return { ...sheet, rows: rows.map((one) => previewed(one, match(one.row, one.content, one.unit?.id ?? null))) }

    function previewed({ row: read, unit, content: said }: Prepared, matched: Match | null): PreviewRow {
      const row = matched === null ? named(read, sheet.columns) : read
      const content = mergedContent(said, matched)
      const changes = changesOf(content, matched)
      const classOf = (assetNo: string) => originals.get(assetNo) ?? inFile.get(assetNo)
      const surroundings: Surroundings = {
        holders: register.systems.filter(({ id }) => id === content.systemId),
        originals: originalNumbers(row, content).map((assetNo) => ({
          assetNo,
          known: originals.has(assetNo) || inFile.has(assetNo),
          confidentiality: textOrNull(classOf(assetNo)),
        })),
        excepted: [],
        registered: matched?.asset.content ?? null,
      }
      return {
        ...row,
        status: statusOf(row, matched, changes),
        unitId: unit?.id ?? null,
        match:
          matched === null ? null : { assetId: matched.asset.assetId, assetNo: matched.asset.assetNo, by: matched.by },
        changes,
        content,
        findings: judgeRow(content, register.policy, surroundings),
      }
    }
  })
}

/** Whatever is new has a name; only an asset that the register knows by its number may go without. */
function named(row: ReadRow, columns: readonly TakenColumn[]): ReadRow {
  if (row.fields.name !== null || row.problems.some(({ field }) => field === 'name')) return row
  const place = placeOf(row.row, columns, 'name')
  const problem = { ...place, code: 'NAME_MISSING', severity: 'refuse', raw: '', proposed: null } as const
  return { ...row, problems: [problem, ...row.problems] }
}

/** The originals of a copy: numbers of the register, or of the ledger itself. */
function originalNumbers({ fields }: ReadRow, { originals }: AssetContent): readonly string[] {
  const written = textIn(fields.original_asset_no)
  const numbers = numbersMeant(written)
  return [...new Set([...originals, ...numbers])]
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)

/** How many rows are taken how. */
export function counted(rows: readonly Pick<PreviewRow, 'status'>[]): Readonly<Record<RowStatus, number>> {
  const counts = { new: 0, changed: 0, same: 0, decision: 0, error: 0 }
  for (const { status } of rows) counts[status] += 1
  return counts
}
