import type { LedgerField } from './fields'
import { addressOf } from './sheet'

/** How a column was taken: what stands above it, and the field, null where it is left out. */
export type TakenColumn = Readonly<{ heading: string; at: number; field: LedgerField | null }>

/** Where a row would say something of a field. */
export function placeOf(row: number, columns: readonly TakenColumn[], field: LedgerField) {
  const column = columns.find((one) => one.field === field)
  return { field, cell: column === undefined ? '' : addressOf(row, column.at) }
}
