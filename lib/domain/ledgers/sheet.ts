/**
 * One cell as the file holds it. A number keeps how the sheet shows it (`text`) and whether it shows it as a day; a fault
 * is a formula whose stored value is an error, or that has none. A literal is meant sign by sign: no mark, no formula.
 */
export type Cell =
  | string
  | Readonly<{ text: string; number: number; isDay: boolean }>
  | Readonly<{ text: string; fault: 'error' | 'no-value' }>
  | Readonly<{ text: string; isLiteral: true }>

/** `row` counts from 1: the row of the sheet, or the record of a text file. `cells` begin with the first column. */
export type SheetRow = Readonly<{ row: number; cells: readonly (Cell | undefined)[] }>

/** From 0, last column and from 1, last row included. */
export type Merge = Readonly<{ top: number; left: number; bottom: number; right: number }>

/** A sheet as far as it holds anything: rows that are empty are not there. `from1904`: days count from 1904. */
export type Sheet = Readonly<{
  name: string
  hidden: boolean
  rows: readonly SheetRow[]
  merges: readonly Merge[]
  hiddenColumns: readonly number[]
  from1904: boolean
}>

/** What the sheet shows, with white space at the ends removed; '' for an empty cell or a formula without a value. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  return (typeof cell === 'string' ? cell : cell.text).trim()
}

/** A formula that had no value when the file was saved. */
export const hasNoValue = (cell: Cell | undefined): boolean =>
  typeof cell === 'object' && 'fault' in cell && cell.fault === 'no-value'

export const isLiteral = (cell: Cell | undefined): boolean => typeof cell === 'object' && 'isLiteral' in cell

const errors = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/

/** An error of a formula, also where a text file only holds its words. */
export function isError(cell: Cell | undefined): boolean {
  if (typeof cell === 'object' && 'fault' in cell) return cell.fault === 'error'
  if (isLiteral(cell)) return false
  return errors.test(textOf(cell))
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26))
}

/** The address of a cell as a spreadsheet writes it: O9. */
export const addressOf = (row: number, column: number) => `${columnName(column)}${row}`

/** The text of a value that is one; else nothing. */
export const textIn = (value: unknown) => (typeof value === 'string' ? value : '')

/** Width, spaces and line breaks do not matter: what words are compared by. */
export const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
