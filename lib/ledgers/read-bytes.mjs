// @ts-check
import { limits } from './limits.mjs'
import { readText } from './read-text.mjs'
import { UnreadableFile } from './unreadable-file.mjs'

/** @typedef {import('../domain/ledgers/sheet').Sheet} Sheet */
/** @typedef {Readonly<{ sheets: Sheet[] } | { refusal: string, params: Record<string, string | number> }>} Read */

const zip = [0x50, 0x4b, 0x03, 0x04]
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** @param {Buffer} bytes @param {number[]} signature */
const startsWith = (bytes, signature) => signature.every((byte, at) => bytes[at] === byte)

/** What each ending promises. @type {Record<string, string>} */
const promised = { xlsx: 'zip', xlsm: 'zip', xls: 'ole', csv: 'text', tsv: 'text', txt: 'text' }

/** @param {Buffer} bytes */
function contentOf(bytes) {
  if (startsWith(bytes, zip)) return 'zip'
  return startsWith(bytes, ole) ? 'ole' : 'text'
}

/** The library is only loaded for what it reads. @param {Buffer} bytes @param {string} kind @param {boolean} isStyled */
async function workbook(bytes, kind, isStyled) {
  const { readWorkbook } = await import('./read-workbook.mjs')
  return readWorkbook(bytes, kind, isStyled)
}

/**
 * The sheets of a file, or why it cannot be read: its size, whether it is what its name says, and whether it is safe are
 * looked at before a library sees it.
 * @param {Buffer} bytes @param {string} fileName @returns {Promise<Read>}
 */
export async function readBytes(bytes, fileName) {
  try {
    const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
    const kind = promised[ending]
    if (kind === undefined) throw new UnreadableFile('FILE_TYPE_UNKNOWN', { ending })
    if (bytes.length === 0) throw new UnreadableFile('FILE_EMPTY')
    if (bytes.length > limits.bytes)
      throw new UnreadableFile('FILE_TOO_LARGE', { megabytes: limits.bytes / 1024 / 1024 })
    const content = contentOf(bytes)
    if (content === 'ole' && kind !== 'text') return { sheets: await workbook(bytes, kind, true) }
    if (content !== kind) throw new UnreadableFile('FILE_TYPE_MISMATCH', { ending })
    if (content === 'text') return { sheets: readText(bytes, fileName) }
    const { checkZip } = await import('./check-zip.mjs')
    const parts = await checkZip(bytes)
    return { sheets: await workbook(bytes, kind, parts.includes('xl/styles.xml')) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { refusal: error.code, params: error.params }
    throw error
  }
}
