// @ts-check
import yauzl from 'yauzl'
import { limits } from './limits.mjs'
import { UnreadableFile } from './unreadable-file.mjs'

/** @param {Buffer} bytes @returns {Promise<import('yauzl').ZipFile>} */
function open(bytes) {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) => {
      if (error) reject(new UnreadableFile('FILE_BROKEN'))
      else resolve(zip)
    })
  })
}

/** Entries that spreadsheets read as XML. */
const isXml = /\.(xml|rels|vml)$/i
const isSheet = /^xl\/worksheets\/[^/]+\.xml$/i

/** @param {import('yauzl').Entry} entry */
function checkEntry(entry) {
  if (entry.isEncrypted()) throw new UnreadableFile('FILE_ENCRYPTED')
  const { compressedSize, uncompressedSize } = entry
  const isTight = uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio
  if (isTight || uncompressedSize > limits.unpackedBytes) throw new UnreadableFile('FILE_UNPACKS_TOO_LARGE')
}

/** Counts what really comes out, whatever the directory of the archive says. */
class Tally {
  unpacked = 0
  /** @type {string[]} */
  names = []

  /** @param {import('yauzl').ZipFile} zip @param {import('yauzl').Entry} entry @returns {Promise<void>} */
  read(zip, entry) {
    const counts = { rows: 0, cells: 0 }
    let rest = ''
    return new Promise((resolve, reject) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) {
          reject(new UnreadableFile('FILE_BROKEN'))
          return
        }
        stream.on('data', (/** @type {Buffer} */ chunk) => {
          try {
            this.unpacked += chunk.length
            if (this.unpacked > limits.unpackedBytes) throw new UnreadableFile('FILE_UNPACKS_TOO_LARGE')
            if (isXml.test(entry.fileName)) rest = look(rest + chunk.toString('latin1'), entry.fileName, counts)
          } catch (refused) {
            stream.destroy()
            reject(refused instanceof Error ? refused : new UnreadableFile('FILE_BROKEN'))
          }
        })
        stream.on('error', () => reject(new UnreadableFile('FILE_BROKEN')))
        stream.on('end', () => resolve())
      })
    })
  }
}

/** @param {string} text @param {string} found */
const times = (text, found) => text.split(found).length - 1

/**
 * Looks through a piece of XML and keeps its end, in case a word is cut. Entities and document types have no place in a
 * workbook (XXE, billion laughs).
 * @param {string} text @param {string} name @param {{ rows: number, cells: number }} counts
 */
function look(text, name, counts) {
  if (/<!DOCTYPE|<!ENTITY|\0/i.test(text)) throw new UnreadableFile('FILE_UNSAFE')
  const end = text.slice(-8)
  if (!isSheet.test(name)) return end
  const seen = text.slice(0, -8)
  counts.rows += times(seen, '<row ') + times(seen, '<row>')
  counts.cells += times(seen, '<c ')
  if (counts.rows > limits.rows || counts.cells > limits.cells)
    throw new UnreadableFile('TOO_MANY_ROWS', { rows: limits.rows })
  return end
}

/**
 * Looks into a workbook before a library does: names that lead outside, sizes, packing, rows and XML that has no place
 * there. Answers the names of its parts. Refuses with UnreadableFile.
 * @param {Buffer} bytes @returns {Promise<string[]>}
 */
export async function checkZip(bytes) {
  const zip = await open(bytes)
  const tally = new Tally()
  if (zip.entryCount > limits.entries) throw new UnreadableFile('FILE_UNSAFE')
  await new Promise((resolve, reject) => {
    const next = () => zip.readEntry()
    zip.on('entry', (/** @type {import('yauzl').Entry} */ entry) => {
      try {
        checkEntry(entry)
        if (tally.names.includes(entry.fileName.toLowerCase())) throw new UnreadableFile('FILE_UNSAFE')
        tally.names.push(entry.fileName.toLowerCase())
      } catch (refused) {
        reject(refused instanceof Error ? refused : new UnreadableFile('FILE_BROKEN'))
        return
      }
      if (entry.fileName.endsWith('/')) next()
      else tally.read(zip, entry).then(next, reject)
    })
    zip.on('end', resolve)
    // Names with .. or a drive, and directories that contradict themselves, end here.
    zip.on('error', (/** @type {Error} */ error) =>
      reject(new UnreadableFile(/file ?name|path/i.test(error.message) ? 'FILE_UNSAFE' : 'FILE_BROKEN')),
    )
    next()
  })
  if (!tally.names.includes('xl/workbook.xml')) throw new UnreadableFile('FILE_TYPE_MISMATCH', { ending: 'xlsx' })
  return tally.names
}
