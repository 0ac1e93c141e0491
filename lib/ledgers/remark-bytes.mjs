// @ts-check
import { parse } from 'csv-parse/sync'
import { checkZip } from './check-zip.mjs'
import { limits } from './limits.mjs'
import { delimiterOf, textOf } from './read-text.mjs'
import { columnName, remarkSheet } from './remark-sheet.mjs'
import { partsOf, zipOf } from './zip-parts.mjs'

/** @typedef {import('./remark-sheet.mjs').Remarks} Remarks */

/** @param {string} text */
const unescaped = (text) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(String(code), 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&')

/** @param {string} tag @param {string} name */
const attribute = (tag, name) => unescaped(new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

/** Where the XML of each sheet lies in a workbook. @param {import('./zip-parts.mjs').Parts} parts */
function sheetPaths(parts) {
  const text = (/** @type {string} */ name) => parts.get(name)?.toString('utf8') ?? ''
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => {
      const target = attribute(tag, 'Target')
      return [attribute(tag, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )
  return new Map(
    [...text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'name'),
      targets.get(/\s\w+:id="([^"]*)"/.exec(tag)?.[1] ?? ''),
    ]),
  )
}

/** @param {Buffer} bytes @param {readonly Remarks[]} all */
async function remarkWorkbook(bytes, all) {
  await checkZip(bytes)
  const parts = await partsOf(bytes)
  const paths = sheetPaths(parts)
  for (const remarks of all) {
    const path = paths.get(remarks.sheet)
    const xml = path === undefined ? undefined : parts.get(path)
    if (path !== undefined && xml !== undefined)
      parts.set(path, Buffer.from(remarkSheet(xml.toString('utf8'), remarks)))
  }
  return zipOf(parts)
}

/** A workbook from before 2007 comes back as one of today. @param {Buffer} bytes @param {readonly Remarks[]} all */
async function remarkOldWorkbook(bytes, all) {
  const XLSX = await import('@e965/xlsx')
  XLSX.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  const book = XLSX.read(bytes, { type: 'buffer', bookVBA: false, cellStyles: true })
  for (const { sheet, at, words } of all) {
    const rows = book.Sheets[sheet]
    if (rows === undefined) continue
    for (const [row, said] of words) rows[`${columnName(at)}${String(row)}`] = { t: 's', v: said }
    const range = XLSX.utils.decode_range(rows['!ref'] ?? 'A1')
    rows['!ref'] = XLSX.utils.encode_range({ s: range.s, e: { r: range.e.r, c: Math.max(range.e.c, at) } })
  }
  /** @type {unknown} */
  const written = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' })
  return Buffer.isBuffer(written) ? written : Buffer.alloc(0)
}

/** @param {string} text */
const quoted = (text) => `"${text.replace(/"/g, '""')}"`

/** Each record as it was written, with one cell more. @param {Buffer} bytes @param {Remarks | undefined} remarks */
function remarkText(bytes, remarks) {
  const text = textOf(bytes) ?? ''
  const delimiter = delimiterOf(text)
  /** @type {unknown} */
  const read = parse(text, {
    delimiter,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: limits.record,
  })
  const lines = (Array.isArray(read) ? read : []).map((/** @type {{ raw: string, record: string[] }} */ one, place) => {
    const said = remarks?.words.get(place + 1)
    const line = one.raw.replace(/\r?\n$|\r$/, '')
    if (said === undefined || remarks === undefined) return line
    return line + delimiter.repeat(Math.max(1, remarks.at - one.record.length + 1)) + quoted(said)
  })
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`)
}

/**
 * A person's own file with one column more: in it, beside each row that needs something, what that is. Text comes back in
 * UTF-8 with a mark that spreadsheets know it by.
 * @param {Buffer} bytes @param {readonly Remarks[]} remarks
 * @returns {Promise<{ bytes: Uint8Array, ending: 'xlsx' | null }>}
 */
export async function remarkBytes(bytes, remarks) {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK')
    return { bytes: await remarkWorkbook(bytes, remarks), ending: 'xlsx' }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { bytes: await remarkOldWorkbook(bytes, remarks), ending: 'xlsx' }
  return { bytes: remarkText(bytes, remarks[0]), ending: null }
}
