import 'server-only'
import { inCp932 } from '@/lib/domain/ledgers/cp932'

/** How the letters of a text file are written: with the mark by which Excel knows UTF-8, or as offices wrote before. */
export type CsvEncoding = Readonly<{ name: 'utf-8' } | { name: 'cp932'; accepted: ReadonlySet<string> }>

const cell = (text: string) => (/[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
const line = (cells: readonly string[]) => `${cells.map(cell).join(',')}\r\n`

/** A text file of these rows (RFC 4180), piece by piece. Throws UnwritableSign for a sign that nobody accepted to lose. */
export async function* csvOf(
  heading: readonly string[],
  rows: AsyncIterable<readonly (readonly string[])[]>,
  encoding: CsvEncoding,
): AsyncGenerator<Uint8Array> {
  const encode = (text: string) => (encoding.name === 'utf-8' ? Buffer.from(text) : inCp932(text, encoding.accepted))
  yield encode((encoding.name === 'utf-8' ? '\uFEFF' : '') + line(heading))
  for await (const some of rows) yield encode(some.map(line).join(''))
}
