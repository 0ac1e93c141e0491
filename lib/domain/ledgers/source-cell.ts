import type { Mapping } from './assign-columns'
import type { LedgerField } from './fields'
import { isMarked, markedWord } from './marked-columns'
import { labelOf } from './read-header'
import { textOf, type Cell } from './sheet'
import type { AssetRow } from './table-rows'

/** Where a row says something of a field. `at`: the column, from 0; `unit`: the note of its header, such as 年. `marks`: how many are marked. */
export type Source = Readonly<{
  cell: Cell | undefined
  text: string
  at: number
  unit: string
  marks: 'one' | 'none' | 'several'
}>

/** The cell of a field, or the one word that is marked in its group of columns; null when the ledger has neither. */
export function sourceOf({ cells }: AssetRow, { single, marked }: Mapping, field: LedgerField): Source | null {
  const column = single.get(field)
  if (column !== undefined) {
    const cell = cells[column.at]
    return { cell, text: textOf(cell), at: column.at, unit: column.meaning?.unit ?? '', marks: 'one' }
  }
  const group = marked.get(field)
  const first = group?.[0]
  if (group === undefined || first === undefined) return null
  const all = group.map(({ at, path }) => ({ word: labelOf(path.at(-1) ?? '').word, text: textOf(cells[at]) }))
  const word = markedWord(field, all)
  const marks = word !== null ? 'one' : all.some(isMarked) ? 'several' : 'none'
  return { cell: word ?? '', text: word ?? '', at: first.at, unit: '', marks }
}
