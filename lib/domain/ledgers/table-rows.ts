import type { LedgerField } from './fields'
import type { Mapping } from './assign-columns'
import { beginsTable, findTable, mergeAt, type Column, type Table } from './find-table'
import { isOwnForm, ownRow } from './own-form'
import { isRepeatMark } from './repeat-marks'
import { noAsset } from './row-kinds'
import { isLiteral, textOf, type Cell, type Merge, type Sheet } from './sheet'

/** A row that tells of an asset: its cells with repeats and merges filled in, and the columns whose repeat found nothing. */
export type AssetRow = Readonly<{
  row: number
  cells: readonly (Cell | undefined)[]
  nothingAbove: ReadonlySet<number>
}>

/** The tables of a sheet, each with the place of its last row. */
export function tablesOf(sheet: Sheet): Readonly<{ table: Table; end: number }>[] {
  const found: { table: Table; end: number }[] = []
  let next = findTable(sheet, 0)
  while (next !== null) {
    const table = next
    next = null
    let at = table.to + 1
    const isWhole = isOwnForm(table.columns)
    for (; !isWhole && at < sheet.rows.length && next === null; at++) {
      if (!beginsTable(sheet, at)) continue
      const other = findTable(sheet, Math.max(table.to + 1, at - 1), 3)
      if (other === null) continue
      next = isSame(table, other) ? null : other
    }
    found.push({ table, end: next === null ? sheet.rows.length : beforeTitle(sheet, next.from) })
  }
  return found
}

/** Lines of a single cell just above a table are its title, not assets of the table before. */
function beforeTitle({ rows }: Pick<Sheet, 'rows'>, from: number): number {
  const isTitle = (at: number) => (rows[at]?.cells ?? []).filter((cell) => textOf(cell) !== '').length === 1
  return from > 0 && isTitle(from - 1) ? beforeTitle({ rows }, from - 1) : from
}

/** The same header again, at the top of a printed page. */
const isSame = (a: Table, b: Table) =>
  JSON.stringify(a.columns.map(({ path }) => path)) === JSON.stringify(b.columns.map(({ path }) => path))

/** Merges that run down a column, by column. */
function downwards(merges: readonly Merge[]): ReadonlyMap<number, readonly Merge[]> {
  const byColumn = new Map<number, Merge[]>()
  for (const merge of merges)
    if (merge.bottom > merge.top) byColumn.set(merge.left, [...(byColumn.get(merge.left) ?? []), merge])
  return byColumn
}

function wordsOf({ single, marked }: Mapping, texts: readonly string[]): Map<LedgerField, string> {
  const words = new Map<LedgerField, string>()
  for (const [field, { at }] of single) words.set(field, texts[at] ?? '')
  for (const [field, columns] of marked) words.set(field, columns.map(({ at }) => texts[at] ?? '').join(''))
  return words
}

/** The rows of a table that tell of assets; examples, units, totals, footnotes, forms and repeated headers are left out. */
export function assetRows(sheet: Sheet, table: Table, end: number, mapping: Mapping): AssetRow[] {
  const merges = downwards(sheet.merges)
  const used: readonly Column[] = [...mapping.single.values(), ...[...mapping.marked.values()].flat()]
  const header = table.columns.map(({ path }) => path.at(-1) ?? '')
  const wide = new Set(sheet.merges.filter(({ left, right }) => right - left >= 2).map(({ top }) => top))
  const above = new Map<number, Cell>()
  const filledAt = new Map<number, number>()
  const found: AssetRow[] = []
  const rows = sheet.rows.slice(table.to + 1, end)
  for (const { row, cells } of mapping.isOwnForm ? rows.map(ownRow) : rows) {
    const texts = cells.map(textOf)
    const words = wordsOf(mapping, texts)
    // Whatever the register wrote itself is an asset, also when it is called 「記入例」.
    const isOwn = mapping.isOwnForm && /\d$/.test(words.get('asset_no') ?? '')
    if ((!isOwn && noAsset({ texts, fields: words }, wide.has(row)) !== null) || isHeader(texts, header)) continue
    const own = [...cells]
    const nothingAbove = new Set<number>()
    for (const { at } of used) {
      const text = texts[at] ?? ''
      const merge = text === '' ? mergeAt(merges.get(at) ?? [], row, at) : undefined
      const origin = above.get(at)
      if (merge !== undefined && merge.top < row && filledAt.get(at) === merge.top) own[at] = origin
      else if (isRepeatMark(text) && !isLiteral(cells[at])) {
        if (origin === undefined || textOf(origin) === '') nothingAbove.add(at)
        else own[at] = origin
        filledAt.set(at, row)
      } else filledAt.set(at, row)
      const now = own[at]
      if (now === undefined) above.delete(at)
      else above.set(at, now)
    }
    found.push({ row, cells: own, nothingAbove })
  }
  return found
}

/** A header that is printed again on every page. */
const isHeader = (texts: readonly string[], header: readonly string[]) =>
  texts.filter((text) => text !== '').length >= 3 && texts.every((text, at) => text === '' || text === header[at])
