import type { LedgerField } from './fields'
import { isOwnForm } from './own-form'
import { isLabel, isLetter, labelOf, meaningOf, type Meaning } from './read-header'
import { textOf, type Merge, type Sheet, type SheetRow } from './sheet'

/** A column of a table: where it stands, the words above it, and what it means; null where nobody knows. */
export type Column = Readonly<{ at: number; path: readonly string[]; hidden: boolean; meaning: Meaning | null }>

/** A table: the places of its header rows in `sheet.rows`, and its columns. */
export type Table = Readonly<{ from: number; to: number; columns: readonly Column[]; score: number }>

const deepest = 3

/** The merged cell that covers this one. */
export function mergeAt(merges: readonly Merge[], row: number, column: number): Merge | undefined {
  return merges.find(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right)
}

/** The words of one header row; a merged or empty cell takes the word to its left while the row below goes on. */
function wordsOf(rows: readonly SheetRow[], level: number, width: number, merges: readonly Merge[]): string[] {
  const { row, cells } = rows[level] ?? { row: 0, cells: [] }
  const words: string[] = []
  for (let at = 0; at < width; at++) {
    const own = textOf(cells[at])
    const merge = own === '' ? mergeAt(merges, row, at) : undefined
    const under = rows.slice(level + 1).some(({ cells: below }) => textOf(below[at]) !== '')
    if (own !== '') words.push(own)
    else if (merge !== undefined && merge.left < at && merge.top === row) words.push(words[at - 1] ?? '')
    else if (merge === undefined && level < rows.length - 1 && under && isSpanned(rows, level, at))
      words.push(words[at - 1] ?? '')
    else words.push('')
  }
  return words
}

/** In a text file nothing is merged: an empty cell goes on with its left neighbour when both have words below. */
function isSpanned(rows: readonly SheetRow[], level: number, at: number): boolean {
  return at > 0 && rows.slice(level + 1).some(({ cells }) => textOf(cells[at - 1]) !== '')
}

function columnsOf(rows: readonly SheetRow[], { merges, hiddenColumns }: Sheet): Column[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const levels = rows.map((_, level) => wordsOf(rows, level, width, merges))
  const paths = Array.from({ length: width }, (_, at) =>
    levels.map((words) => words[at] ?? '').filter((word) => word !== ''),
  )
  const siblings = new Map<string, number>()
  for (const path of paths) {
    const parent = path.slice(0, -1).join('/')
    siblings.set(parent, (siblings.get(parent) ?? 0) + 1)
  }
  return paths.map((path, at) => ({
    at,
    path,
    hidden: hiddenColumns.includes(at),
    meaning: path.length === 0 ? null : meaningOf(path, siblings.get(path.slice(0, -1).join('/')) ?? 1),
  }))
}

/** Long sentences are no header. */
const longestLabel = 60

function tableAt(sheet: Sheet, from: number, depth: number): Table | null {
  const rows = sheet.rows.slice(from, from + depth)
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined || last.row - first.row !== depth - 1) return null
  if (rows.some(({ cells }) => cells.some((cell) => textOf(cell).length > longestLabel))) return null
  const columns = withoutStrayLetters(columnsOf(rows, sheet))
  const sure = new Map<LedgerField, number>()
  for (const { meaning } of columns)
    if (meaning !== null) sure.set(meaning.field, Math.max(sure.get(meaning.field) ?? 0, meaning.sure))
  const marked = columns.filter(({ meaning }) => meaning?.marked != null).length
  const score = [...sure.values()].reduce((sum, one) => sum + one, 0) + marked * 0.4 - (depth - 1) * 0.6
  const deeper = depth > 1 && isSubheader(last, columns) ? 0.7 : 0
  return isTable(sure) ? { from, to: from + depth - 1, columns, score: score + deeper } : null
}

/** A row of words below words: nothing below the name of the asset, and at least every other cell is such a word. */
function isSubheader({ cells }: SheetRow, columns: readonly Column[]): boolean {
  const name = columns.find(({ meaning }) => meaning?.field === 'name')
  const words = cells.map(textOf).filter((text) => text !== '')
  const isBelowName = name !== undefined && textOf(cells[name.at]) !== ''
  return !isBelowName && words.length >= 2 && words.filter(isLabel).length * 2 >= words.length
}

/** C, I and A mean levels when all three are there. */
function withoutStrayLetters(columns: readonly Column[]): Column[] {
  const letters = columns.filter(({ path, meaning }) => meaning !== null && isLetter(path, meaning.field))
  if (letters.length === 0 || letters.length >= 3) return [...columns]
  return columns.map((column) => (letters.includes(column) ? { ...column, meaning: null } : column))
}

/** A table names assets and says something of them; or it says much and names works (個人情報取扱事務登録簿). */
function isTable(sure: ReadonlyMap<LedgerField, number>): boolean {
  const certain = [...sure.values()].filter((one) => one >= 0.5).length
  return sure.has('name') ? certain >= 3 : certain >= 6 && (sure.has('business') || sure.has('conf'))
}

const rowsLookedAt = 60

/** The table that begins first within the next rows, with as many header rows as say the most; null: none. */
export function findTable(sheet: Sheet, start: number, within = rowsLookedAt): Table | null {
  let best: Table | null = null
  for (let from = start; from < Math.min(sheet.rows.length, start + within); from++) {
    if (best !== null && from > best.to) break
    for (let depth = 1; depth <= deepest; depth++) {
      const table = tableAt(sheet, from, depth)
      if (depth === 1 && table !== null && isOwnForm(table.columns)) return table
      if (table !== null && table.score > (best?.score ?? 0)) best = table
    }
  }
  return best
}

/** Does a row look like the header of another table? Only its own words are looked at, so it costs little. */
export function beginsTable(sheet: Sheet, at: number): boolean {
  const words = (sheet.rows[at]?.cells ?? []).map(textOf).filter((word) => word !== '')
  if (words.length < 3 || words.some((word) => word.length > longestLabel)) return false
  return isMostlyLabels(words.slice(0, 6)) && isMostlyLabels(words)
}

const isMostlyLabels = (words: readonly string[]) =>
  words.filter((word) => (meaningOf([word], 1)?.sure ?? 0) >= 0.6).length >= Math.max(3, words.length / 2)

/** The words of a column as one: 評価値/機密性. */
export const headingOf = ({ path }: Column) =>
  path
    .map((word) => labelOf(word).word)
    .filter((word, n, all) => word !== all[n - 1])
    .join('/')
