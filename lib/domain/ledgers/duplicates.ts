import type { ReadRow } from './read-row'

/** Marks every row whose number another row of the sheet had before; widths do not matter. Other ledgers do not count. */
export function withDuplicates(rows: readonly ReadRow[]): ReadRow[] {
  const known = new Set<string>()
  return rows.map((row) => {
    const number = row.fields.asset_no
    if (typeof number !== 'string' || number === '') return row
    const isKnown = known.has(number)
    known.add(number)
    if (!isKnown) return row
    const problem = {
      field: 'asset_no',
      code: 'DUPLICATE_NO',
      severity: 'ask',
      cell: '',
      raw: number,
      proposed: null,
    } as const
    return { ...row, problems: [problem, ...row.problems] }
  })
}
