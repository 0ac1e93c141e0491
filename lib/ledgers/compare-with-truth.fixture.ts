import type { ReadRow } from '@/lib/domain/ledgers/read-row'
import type { UnderstoodSheet } from '@/lib/domain/ledgers/understand'
import type { Truth } from './sample-truth.fixture'

/** A row of a file that is not as its truth says. */
type Difference = Readonly<{ sheet: string; row: number; what: string }>

type Place = Readonly<{ sheet?: string | undefined; row: number }>
type Shown = ReadRow & Readonly<{ sheet: string }>

const isAt = (row: Shown, place: Place) =>
  row.row === place.row && (place.sheet === undefined || place.sheet === row.sheet)

/** How a row is taken: as it stands, with a person, or not at all. */
function statusOf({ problems }: ReadRow): 'auto' | 'decision' | 'refuse' {
  if (problems.some(({ severity }) => severity === 'refuse')) return 'refuse'
  return problems.length > 0 ? 'decision' : 'auto'
}

const withoutSpace = (value: unknown) =>
  typeof value === 'string' ? value.normalize('NFC').replace(/\s/g, '') : (value ?? null)

const inOrder = (list: readonly unknown[]) => list.map(String).sort().join()

function isRight(key: string, value: unknown, truth: unknown): boolean {
  if (Array.isArray(truth)) return Array.isArray(value) && inOrder(value) === inOrder(truth)
  if (typeof truth === 'object' && truth !== null) {
    if ('any_of' in truth && Array.isArray(truth.any_of)) return truth.any_of.some((one) => isRight(key, value, one))
    return 'decision' in truth || JSON.stringify(value) === JSON.stringify(truth)
  }
  if (key === 'asset_no' && typeof value === 'string')
    return value.normalize('NFKC') === String(truth).normalize('NFKC')
  return withoutSpace(value) === withoutSpace(truth)
}

/** The value of a field; while it is open, what is proposed for it. */
function valueOf({ fields, problems }: ReadRow, key: string): unknown {
  const value: unknown = Object.entries(fields).find(([field]) => field === key)?.[1] ?? null
  return value ?? problems.find(({ field }) => field === key)?.proposed ?? null
}

function wrongStatus(row: Shown, truth: Truth): string[] {
  const [decisions, refusals] = [truth.decisions ?? [], truth.refusals ?? []].map((list) =>
    list.filter((one) => isAt(row, one)),
  )
  const needed = decisions?.some(({ optional }) => optional !== true) ?? false
  const status = statusOf(row)
  const isFine =
    (refusals?.length ?? 0) > 0
      ? status === 'refuse'
      : needed
        ? status === 'decision'
        : status === 'auto' || (status === 'decision' && (decisions?.length ?? 0) > 0)
  const wanted = [...(decisions ?? []), ...(refusals ?? [])]
  const missing = wanted.filter(
    ({ field, reason, optional }) =>
      optional !== true && !row.problems.some((one) => one.code === reason && one.field === field),
  )
  const extra = row.problems.filter(
    ({ code, field }) => !wanted.some((one) => one.reason === code && one.field === field),
  )
  return [
    ...(isFine ? [] : [`is ${status}`]),
    ...missing.map(({ field, reason }) => `${field} lacks ${reason}`),
    ...extra.map(({ code, field, raw }) => `${field} has ${code} for ${raw}`),
  ]
}

/** Everything in which the rows of a file differ from its truth, and how many rows there should be. */
export function differencesFrom(truth: Truth, sheets: readonly UnderstoodSheet[]): Difference[] {
  const rows: readonly Shown[] = sheets.flatMap(({ name, rows: read }) => read.map((row) => ({ ...row, sheet: name })))
  const byStatus = rows.flatMap((row) =>
    wrongStatus(row, truth).map((what) => ({ sheet: row.sheet, row: row.row, what })),
  )
  const bySample = (truth.samples ?? []).flatMap((sample) => {
    const row = rows.find((one) => isAt(one, sample))
    if (row === undefined) return [{ sheet: sample.sheet ?? '', row: sample.row, what: 'is not there' }]
    return Object.entries(sample.asset ?? sample.process ?? {})
      .filter(([key, value]) => key !== 'processing' && !isRight(key, valueOf(row, key), value))
      .map(([key, value]) => ({
        sheet: row.sheet,
        row: row.row,
        what: `${key} is ${JSON.stringify(valueOf(row, key))}, not ${JSON.stringify(value)}`,
      }))
  })
  const lost = [...(truth.decisions ?? []), ...(truth.refusals ?? [])]
    .filter((place) => !rows.some((row) => isAt(row, place)))
    .map(({ sheet, row }) => ({ sheet: sheet ?? '', row, what: 'is not there' }))
  return [...byStatus, ...bySample, ...lost]
}
