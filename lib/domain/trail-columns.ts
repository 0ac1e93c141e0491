import { assetFields } from './asset-fields'

/** The fields of an asset by the name of their column: name_kana, asset_kind. */
export const fieldOfColumn = new Map(
  assetFields.map((field) => [field.key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), field]),
)

/** What the program needs and nobody reads: ids of rows, counters, what is derived from other columns. */
const untold = new Set([
  'id',
  'asset_id',
  'version_id',
  'request_id',
  'decision_id',
  'content_hash',
  'search',
  'revision',
  'listed',
  'updated_at',
  'updated_by_id',
  'updated_by_name',
  'created_by_id',
  'submitted_by_id',
  'decided_by_id',
  'requestId',
  'contentHash',
  'session',
  'refused',
  'one',
  'proposed_confidentiality',
  'proposed_integrity',
  'proposed_availability',
  'proposed_segment',
])

const order = new Map([...fieldOfColumn.keys()].map((column, place) => [column, place]))
const placeOf = (column: string) => order.get(column) ?? -1

type Facts = Readonly<Record<string, unknown>> | null

/** The columns of an entry that are told; the fields of an asset in the order of its page. */
export function toldColumns({ before, after }: Readonly<{ before: Facts; after: Facts }>): string[] {
  const columns = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...columns].filter((column) => !untold.has(column)).sort((a, b) => placeOf(a) - placeOf(b))
}
