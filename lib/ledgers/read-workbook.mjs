// @ts-check
import * as XLSX from '@e965/xlsx'
import { limits } from './limits.mjs'
import { UnreadableFile } from './unreadable-file.mjs'

/** @typedef {import('../domain/ledgers/sheet').Sheet} Sheet */
/** @typedef {import('../domain/ledgers/sheet').Cell} Cell */

const options = /** @type {const} */ ({
  type: 'buffer',
  dense: true,
  cellNF: true,
  cellHTML: false,
  sheetStubs: true,
  bookVBA: false,
  WTF: false,
})

/** @param {Buffer} bytes @param {string} kind @param {boolean} isStyled @returns {XLSX.WorkBook} */
function parse(bytes, kind, isStyled) {
  const isCompound = bytes[0] === 0xd0
  if (isCompound && hasPart(bytes, 'EncryptedPackage')) throw new UnreadableFile('FILE_ENCRYPTED')
  const isBook = isCompound && (hasPart(bytes, 'Workbook') || hasPart(bytes, 'Book'))
  if (isBook === (kind === 'zip'))
    throw new UnreadableFile('FILE_TYPE_MISMATCH', { ending: kind === 'zip' ? 'xlsx' : 'xls' })
  try {
    // Hidden columns come with the styles; without any the library takes very long over them.
    return XLSX.read(bytes, { ...options, cellStyles: isStyled })
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new UnreadableFile(isLocked ? 'FILE_ENCRYPTED' : 'FILE_BROKEN')
  }
}

/** Names of the parts of a compound file stand in its directory. @param {Buffer} bytes @param {string} name */
const hasPart = (bytes, name) => bytes.includes(Buffer.from(`${name}\0`, 'utf16le'))

/** Does a number format show days? Minutes do not count. @param {string} format */
const showsDay = (format) =>
  format !== 'General' &&
  /[ydge]|m{3}|(?<![hs:\]])m(?![:s])/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''))

/** @param {XLSX.CellObject | undefined} cell @returns {Cell | undefined} */
function cellOf(cell) {
  if (cell === undefined) return undefined
  const formula = cell.f !== undefined
  switch (cell.t) {
    case 'z':
      return formula ? { text: '', fault: 'no-value' } : undefined
    case 'e':
      return { text: cell.w ?? '#VALUE!', fault: 'error' }
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE'
    case 'n': {
      if (typeof cell.v !== 'number') return undefined
      const format = typeof cell.z === 'string' ? cell.z : 'General'
      const isDay = showsDay(format)
      const text = format === 'General' || isDay ? String(cell.v) : (cell.w ?? String(cell.v))
      return { text, number: cell.v, isDay }
    }
    default:
      return formula && cell.v === '' ? { text: '', fault: 'no-value' } : String(cell.v ?? '').replace(/\r\n?/g, '\n')
  }
}

/** @param {XLSX.WorkSheet} sheet @returns {import('../domain/ledgers/sheet').SheetRow[]} */
function rowsOf(sheet) {
  const rows = []
  /** @type {(XLSX.CellObject[] | undefined)[]} */
  const data = sheet['!data'] ?? []
  // Only rows that are there: the last may be a million rows below the others.
  for (const key of Object.keys(data)) {
    const cells = Array.from((data[Number(key)] ?? []).slice(0, limits.columns), cellOf)
    while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop()
    if (cells.length > 0) rows.push({ row: Number(key) + 1, cells })
  }
  return rows
}

/**
 * The sheets of a workbook: what the file holds, not how it looks.
 * @param {Buffer} bytes @param {string} kind @param {boolean} isStyled @returns {Promise<Sheet[]>}
 */
export async function readWorkbook(bytes, kind, isStyled) {
  // Workbooks from before 1997 are in CP932.
  if (kind === 'ole') XLSX.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  const book = parse(bytes, kind, isStyled)
  return book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name]
    if (sheet === undefined) return []
    const columns = sheet['!cols'] ?? []
    return [
      {
        name,
        hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
        rows: rowsOf(sheet),
        merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c })),
        hiddenColumns: columns.flatMap((column, place) => (column.hidden === true ? [place] : [])),
        from1904: book.Workbook?.WBProps?.date1904 === true,
      },
    ]
  })
}
