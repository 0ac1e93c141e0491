import 'server-only'
import { remarkColumn } from '@/lib/domain/ledgers/remark-column'
import type { TakenColumn } from '@/lib/domain/ledgers/taken-columns'
import { inThread } from './in-thread'
import { readLedger } from './read-ledger'
import type { Remarks } from './remark-sheet.mjs'

type Remarked = Readonly<{ bytes: Uint8Array; ending: 'xlsx' | null }> | null

/** A sheet with all its rows; `words` says what a row needs, '' where it needs nothing. */
export type RemarkedSheet = Readonly<{
  name: string
  columns: readonly TakenColumn[]
  rows: readonly Readonly<{ row: number; words: string }>[]
}>

/** A cell of a spreadsheet holds no more. */
const longest = 32_000

/**
 * A person's own file with a column of remarks beside the rows that need something; everything else stays as it was. Null
 * when the file cannot be read any more. Every remark begins with words of the register, so that none is a formula.
 */
export async function remarkedLedger(
  file: Readonly<{ bytes: Uint8Array; fileName: string }>,
  heading: string,
  sheets: readonly RemarkedSheet[],
): Promise<Readonly<{ bytes: Uint8Array; fileName: string }> | null> {
  const read = await readLedger(file.bytes, file.fileName)
  if ('refusal' in read) return null
  const remarks = sheets.flatMap(({ name, columns, rows }): Remarks[] => {
    const sheet = read.sheets.find((one) => one.name === name)
    if (sheet === undefined || rows.length === 0) return []
    const column = remarkColumn(sheet, columns, rows)
    const said = rows
      .filter(({ words }) => words !== '')
      .map(({ row, words }) => [row, words.slice(0, longest)] as const)
    return [{ sheet: name, at: column.at, words: new Map([[column.heading, heading], ...said]) }]
  })
  const made = await inThread<Remarked>({ bytes: file.bytes, remarks }, () => null)
  if (made === null) return null
  const fileName = made.ending === null ? file.fileName : file.fileName.replace(/\.[a-z]+$/i, `.${made.ending}`)
  return { bytes: made.bytes, fileName }
}
