import type { LedgerField } from './fields'
import type { Meaning } from './read-header'
import type { Cell, SheetRow } from './sheet'
import { textOf } from './sheet'

/** So many columns in the very words of the register make its own form. */
const ownWords = 30

/** Are these the columns of the register's own form, in which a blank says that there is nothing? */
export function isOwnForm(columns: Iterable<Readonly<{ meaning: Meaning | null }>>): boolean {
  const found = new Set<LedgerField>()
  for (const { meaning } of columns) if (meaning?.sure === 1 && meaning.rank === 0) found.add(meaning.field)
  return found.size >= ownWords
}

/** In the register's own form this sign before a text says that the rest is meant sign by sign. */
export const literalSign = "'"

function ownCell(cell: Cell | undefined): Cell | undefined {
  const text = textOf(cell)
  return text.startsWith(literalSign) ? { text: text.slice(literalSign.length), isLiteral: true } : cell
}

/** A row of the register's own form, with what is meant sign by sign told apart. */
export const ownRow = ({ row, cells }: SheetRow): SheetRow => ({ row, cells: cells.map(ownCell) })
