import 'server-only'
import { Readable } from 'node:stream'
import yazl from 'yazl'
import { literalSign } from '@/lib/domain/ledgers/own-form'
import type { OwnColumn } from '@/lib/domain/ledgers/own-columns'
import { addressOf } from '@/lib/domain/ledgers/sheet'
import { fixedParts, looks, sharedStrings, sheetFoot, sheetHead, validation, xml } from './workbook-parts'

type Rows = AsyncIterable<readonly (readonly string[])[]>

/**
 * What a workbook is made of. `cover`: what stands on its first sheet, written last; `words`: texts that come again and
 * again; `foot`: what stands at the foot of every page.
 */
type Workbook = Readonly<{
  sheets: readonly [cover: string, list: string]
  columns: readonly OwnColumn[]
  words: readonly string[]
  count: number
  rows: Rows
  foot: string
  cover: (leftOut: readonly string[]) => readonly (readonly [label: string, value: string])[]
}>

/** A cell of a spreadsheet holds no longer text. */
const longest = 32_767
/** Rows beyond the last that offer the lists too, for what is added by hand. */
const spare = 500

const widthOf = ({ field, words }: OwnColumn) =>
  field === 'name'
    ? 40
    : words.length > 0
      ? 14
      : ['description', 'note', 'location', 'purpose'].includes(field)
        ? 30
        : 20

/**
 * An .xlsx file of these rows, piece by piece: no more of it is in memory than a few rows. Every cell is text and typed
 * so. A text that no cell can hold is left out, and the cover names its cell.
 */
export async function* workbookOf(workbook: Workbook): AsyncGenerator<Uint8Array> {
  const { sheets, columns, words, count, rows, foot, cover } = workbook
  const places = new Map([...new Set(words)].map((word, at) => [word, at]))
  const leftOut: string[] = []

  function textCell(text: string, row: number, at: number, look: number): string {
    if (text === '') return ''
    const start = `<c r="${addressOf(row, at)}" s="${text.startsWith(literalSign) ? looks.meant : look}"`
    const place = places.get(text)
    if (place !== undefined) return `${start} t="s"><v>${place}</v></c>`
    if (text.length <= longest) return `${start} t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`
    leftOut.push(addressOf(row, at))
    return ''
  }
  const rowOf = (cells: readonly string[], row: number, look: number) =>
    `<row r="${row}">${cells.map((text, at) => textCell(text, row, at, look)).join('')}</row>`

  async function* list() {
    yield (
      sheetHead(columns.map(widthOf), 'B2') +
      rowOf(
        columns.map(({ heading }) => heading),
        1,
        looks.heading,
      )
    )
    let row = 1
    for await (const some of rows) yield some.map((cells) => rowOf(cells, (row += 1), looks.text)).join('')
    const lists = columns.flatMap(({ words: choices }, at) =>
      choices.length === 0 ? [] : [validation(`${addressOf(2, at)}:${addressOf(count + 1 + spare, at)}`, choices)],
    )
    const filter = `<autoFilter ref="A1:${addressOf(row, columns.length - 1)}"/>`
    yield sheetFoot(`${filter}<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`, foot)
  }
  function* first() {
    const lines = cover(leftOut).map(
      ([label, value], at) =>
        `<row r="${at + 1}">${textCell(label, at + 1, 0, looks.label)}${textCell(value, at + 1, 1, looks.value)}</row>`,
    )
    yield sheetHead([24, 80], '') + lines.join('') + sheetFoot('', foot)
  }

  const zip = new yazl.ZipFile()
  const parts = [Readable.from(list()), Readable.from(first())] as const
  for (const [name, part] of Object.entries({
    ...fixedParts(sheets),
    'xl/sharedStrings.xml': sharedStrings([...places.keys()]),
  }))
    zip.addBuffer(Buffer.from(part), name)
  zip.addReadStream(parts[0], 'xl/worksheets/sheet2.xml')
  zip.addReadStream(parts[1], 'xl/worksheets/sheet1.xml')
  zip.end()
  const output = Readable.from(zip.outputStream)
  zip.on('error', (error: Error) => output.destroy(error))
  try {
    for await (const chunk of output) if (chunk instanceof Uint8Array) yield chunk
  } finally {
    // Whoever stops reading stops the query as well.
    for (const part of parts) part.destroy()
  }
}
