import { addressOf, plain, textOf, type SheetRow } from './ledgers/sheet'

/** A line of a file that is loaded: what stands under each column, '' where the file has no such column. */
export type LoadRow = Readonly<{ row: number; texts: Readonly<Record<string, string>> }>

/** A table with a column for each key, and where that stands; or the words of the columns that are missing. */
export type LoadTable = Readonly<
  { rows: readonly LoadRow[]; cellOf: (row: number, key: string) => string } | { missing: readonly string[] }
>

/** The words above a column, the first of them as the register itself calls it; `required`: nothing goes without it. */
export type LoadColumns = Readonly<Record<string, Readonly<{ words: readonly string[]; required?: true }>>>

/** The table under the first line of a sheet that names every required column. Columns nobody asks for are left out. */
export function loadTable(sheet: readonly SheetRow[], columns: LoadColumns): LoadTable {
  const wanted = Object.entries(columns)
  const placesIn = ({ cells }: SheetRow) => {
    const headings = cells.map((cell) => plain(textOf(cell)).toLowerCase())
    return new Map(
      wanted.flatMap(([key, { words }]) => {
        const at = headings.findIndex((heading) => words.some((word) => word.toLowerCase() === heading))
        return at < 0 ? [] : [[key, at] as const]
      }),
    )
  }
  const missingFrom = (places: ReadonlyMap<string, number>) =>
    wanted.flatMap(([key, { words, required }]) => (required && !places.has(key) ? [words[0] ?? key] : []))
  const start = sheet.slice(0, 20).findIndex((row) => missingFrom(placesIn(row)).length === 0)
  const head = sheet[Math.max(0, start)]
  const places = head === undefined ? new Map<string, number>() : placesIn(head)
  if (start < 0) return { missing: missingFrom(places) }
  const textAt = ({ cells }: SheetRow, key: string) => {
    const at = places.get(key)
    return at === undefined ? '' : textOf(cells[at])
  }
  return {
    rows: sheet.slice(start + 1).map((row) => ({
      row: row.row,
      texts: Object.fromEntries(wanted.map(([key]) => [key, textAt(row, key)])),
    })),
    cellOf: (row, key) => addressOf(row, places.get(key) ?? 0),
  }
}
