import type { ReadRow } from './read-row'
import { placeOf, type TakenColumn } from './taken-columns'

/** Marks every row whose number another row of the sheet had before; widths do not matter. Other ledgers do not count. */
export function withDuplicates(rows: readonly ReadRow[], columns: readonly TakenColumn[]): ReadRow[] {
  const known = new Set<string>()
  return rows.map((row) => {
    const number = row.fields.asset_no
    if (typeof number !== 'string' || number === '') return row
    const isKnown = known.has(number)
    known.add(number)
    if (!isKnown) return row
    const place = placeOf(row.row, columns, 'asset_no')
    const problem = { ...place, code: 'DUPLICATE_NO', severity: 'ask', raw: number, proposed: null } as const
    return { ...row, problems: [problem, ...row.problems] }
  })
}
