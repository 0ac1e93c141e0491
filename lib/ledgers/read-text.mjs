// @ts-check
import { parse } from 'csv-parse/sync'
import { limits } from './limits.mjs'
import { UnreadableFile } from './unreadable-file.mjs'

/** @typedef {import('../domain/ledgers/sheet').Sheet} Sheet */

/** @param {string} encoding @param {Buffer} bytes @returns {string | null} */
function decoded(encoding, bytes) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Every other byte of UTF-16 with Latin letters and commas is zero. @param {Buffer} bytes */
function withoutMark(bytes) {
  const start = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  start.forEach((byte, at) => (zeros[at % 2] = (zeros[at % 2] ?? 0) + (byte === 0 ? 1 : 0)))
  const [even = 0, odd = 0] = zeros
  if (even + odd < start.length / 20) return null
  if (even + odd > 0 && Math.min(even, odd) > 0) return null
  return odd > even ? decoded('utf-16le', bytes) : decoded('utf-16be', bytes)
}

/** How many of the signs beyond Latin are half-width kana; null: there are none. @param {string} text */
function shareOfKana(text) {
  const foreign = text.match(/[\u0080-\uffff]/g)?.length ?? 0
  const kana = text.match(/[\uff61-\uff9f]/g)?.length ?? 0
  return foreign === 0 ? null : kana / foreign
}

/**
 * Half-width kana one after the other is what another encoding looks like when it is read as CP932: in its header too.
 * @param {string} text
 */
function isGarbled(text) {
  return (shareOfKana(text) ?? 0) > 0.4 && (shareOfKana(text.slice(0, 500)) ?? 1) > 0.4
}

/** BOM, then UTF-8, then CP932; never a guess that garbles (domain 5.6). @param {Buffer} bytes */
export function textOf(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded('utf-16be', bytes)
  const wide = withoutMark(bytes)
  if (wide !== null) return wide
  if (bytes.includes(0)) throw new UnreadableFile('FILE_TYPE_MISMATCH', { ending: 'csv' })
  const text = decoded('utf-8', bytes)
  if (text !== null) return text.includes('\u001b') ? null : text
  const japanese = decoded('shift_jis', bytes)
  return japanese === null || isGarbled(japanese) || japanese.includes('\u001b') ? null : japanese
}

/** The sign that stands between cells most often, outside of quotes. @param {string} text */
export function delimiterOf(text) {
  const start = text.slice(0, 20_000).replace(/"[^"]*("|$)/g, '')
  const signs = [',', '\t', ';']
  const counts = signs.map((sign) => start.split(sign).length)
  return signs[counts.indexOf(Math.max(...counts))] ?? ','
}

/** @param {string} text @returns {string[][]} */
function recordsOf(text) {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: limits.record,
      to: limits.rows + 1,
    })
  } catch {
    throw new UnreadableFile('FILE_BROKEN')
  }
}

/**
 * The one sheet of a text file: commas, tabs or semicolons; UTF-8, CP932 or UTF-16. Rows are records: a line break in
 * quotes begins none, a blank line is one.
 * @param {Buffer} bytes @param {string} fileName @returns {Sheet[]}
 */
export function readText(bytes, fileName) {
  const text = textOf(bytes)
  if (text === null) throw new UnreadableFile('ENCODING_UNKNOWN')
  const records = recordsOf(text)
  if (records.length > limits.rows) throw new UnreadableFile('TOO_MANY_ROWS', { rows: limits.rows })
  const rows = records.map((cells, at) => ({ row: at + 1, cells: cells.slice(0, limits.columns) }))
  return [
    {
      name: fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z]+$/i, ''),
      hidden: false,
      rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
      merges: [],
      hiddenColumns: [],
      from1904: false,
    },
  ]
}
