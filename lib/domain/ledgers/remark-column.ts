import { plain, textOf, type Sheet } from './sheet'
import type { TakenColumn } from './taken-columns'

type Remarked = Readonly<{ row: number }>

/** The row of a sheet in which most words stand that head its columns, above its first row. */
function headingRow({ rows }: Sheet, columns: readonly TakenColumn[], first: number): number {
  const words = columns.flatMap(({ heading }) => heading.split('/')).map(plain)
  const above = rows.filter(({ row }) => row < first)
  const told = above.map(({ row, cells }) => ({
    row,
    count: cells.filter((cell) => words.includes(plain(textOf(cell)))).length,
  }))
  return told.reduce((best, one) => (one.count > best.count ? one : best), { row: Math.max(first - 1, 1), count: 0 })
    .row
}

/** Where a column of remarks finds its place beside a sheet: right of everything, headed in the row of the headings. */
export function remarkColumn(sheet: Sheet, columns: readonly TakenColumn[], rows: readonly Remarked[]) {
  const first = Math.min(...rows.map(({ row }) => row))
  return {
    at: Math.max(0, ...sheet.rows.map(({ cells }) => cells.length), ...columns.map(({ at }) => at + 1)),
    heading: headingRow(sheet, columns, first),
  }
}
