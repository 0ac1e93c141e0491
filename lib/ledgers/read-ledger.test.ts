import * as XLSX from '@e965/xlsx'
import { expect, test, vi } from 'vitest'
import { textOf } from '@/lib/domain/ledgers/sheet'
import { makeWorkbook, makeZip, rowXml, sheetXml } from './make-zip.fixture'
import { readLedger } from './read-ledger'
import { sampleBytes } from './sample-truth.fixture'

// Files of a million rows are made here before they are refused.
vi.setConfig({ testTimeout: 60_000 })

const header = ['資産番号', '情報資産名', '機密性']
const row = ['001', '住民基本台帳', '3B']
const ledger = sheetXml(rowXml(1, header) + rowXml(2, row))

async function refusalOf(bytes: Buffer, name: string) {
  const read = await readLedger(bytes, name)
  return 'refusal' in read ? read.refusal : null
}

async function textsOf(bytes: Buffer, name: string) {
  const read = await readLedger(bytes, name)
  if ('refusal' in read) throw new Error(read.refusal)
  return read.sheets.map(({ rows }) => rows.map(({ row: number, cells }) => [number, ...cells.map(textOf)]))
}

test('a workbook is read', async () => {
  expect(await textsOf(makeWorkbook(ledger), '台帳.xlsx')).toEqual([
    [
      [1, ...header],
      [2, ...row],
    ],
  ])
})

test('a workbook from before 2007 is read', async () => {
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([header, row]))
  const bytes = Buffer.from(XLSX.write(book, { bookType: 'biff8', type: 'array' }) as ArrayBuffer)
  expect(await textsOf(bytes, '台帳.xls')).toEqual([
    [
      [1, ...header],
      [2, ...row],
    ],
  ])
})

const tabs = `${header.join('\t')}\r\n${row.join('\t')}\r\n`
const commas = `${header.join(',')}\n\n001,"住民\n基本台帳",3B\n`
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()

test.each<[name: string, bytes: Buffer, texts: unknown]>([
  [
    'tabs.txt',
    Buffer.from(tabs),
    [
      [1, ...header],
      [2, ...row],
    ],
  ],
  [
    'mark.csv',
    Buffer.from(`\ufeff${commas}`),
    [
      [1, ...header],
      [3, '001', '住民\n基本台帳', '3B'],
    ],
  ],
  [
    'wide.txt',
    Buffer.from(`\ufeff${tabs}`, 'utf16le'),
    [
      [1, ...header],
      [2, ...row],
    ],
  ],
  [
    'wide-big.tsv',
    swapped(`\ufeff${tabs}`),
    [
      [1, ...header],
      [2, ...row],
    ],
  ],
])('%s is read, and a row is a record', async (name, bytes, texts) => {
  expect(await textsOf(bytes, name)).toEqual([texts])
})

test('CP932 keeps the characters of its machines', async () => {
  const bytes = Buffer.from([0x87, 0x40, 0x87, 0x8a, 0xfb, 0xfc, 0xf0, 0x40])
  expect(await textsOf(bytes, '機種依存.csv')).toEqual([[[1, '①㈱髙\ue000']]])
})

const million = Array.from(
  { length: 1_048_576 },
  (_, n) => `<row r="${n + 1}"><c><v>${(n * 7919) % 99_991}</v></c></row>`,
)
const entity = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'

test.each<[what: string, make: () => Buffer, name: string, refusal: string]>([
  ['a bomb', () => makeWorkbook(Buffer.alloc(49_000_000, 32)), 'a.xlsx', 'FILE_UNPACKS_TOO_LARGE'],
  [
    'a bomb of many parts',
    () => makeZip(Array.from({ length: 300 }, (_, n) => ({ name: `${n}`, text: '' }))),
    'a.xlsx',
    'FILE_UNSAFE',
  ],
  [
    'a bomb that lies',
    () => makeZip([{ name: 'xl/workbook.xml', text: Buffer.alloc(60_000_000), declared: 10 }]),
    'a.xlsx',
    'FILE_BROKEN',
  ],
  ['1,048,576 rows', () => makeWorkbook(sheetXml(million.join(''))), 'a.xlsx', 'TOO_MANY_ROWS'],
  [
    'a name that leads outside',
    () => makeWorkbook(ledger, [{ name: '../outside.xml', text: '' }]),
    'a.xlsx',
    'FILE_UNSAFE',
  ],
  ['a document type', () => makeWorkbook(sheetXml(rowXml(1, header), entity)), 'a.xlsx', 'FILE_UNSAFE'],
  ['a truncated workbook', () => makeWorkbook(ledger).subarray(0, 900), 'a.xlsx', 'FILE_BROKEN'],
  ['another archive', () => makeZip([{ name: 'word/document.xml', text: '<a/>' }]), 'a.xlsx', 'FILE_TYPE_MISMATCH'],
  ['a workbook called csv', () => makeWorkbook(ledger), 'a.csv', 'FILE_TYPE_MISMATCH'],
  [
    'a picture called csv',
    () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]),
    'a.csv',
    'FILE_TYPE_MISMATCH',
  ],
  ['a program', () => Buffer.from('MZ'), 'a.exe', 'FILE_TYPE_UNKNOWN'],
  ['nothing at all', () => Buffer.alloc(0), 'a.xlsx', 'FILE_EMPTY'],
  ['more than is read', () => Buffer.alloc(21 * 1024 * 1024, 44), 'a.csv', 'FILE_TOO_LARGE'],
  ['1,048,576 lines', () => Buffer.from('a,b\n'.repeat(1_048_576)), 'a.csv', 'TOO_MANY_ROWS'],
  ['a cell of millions of letters', () => Buffer.from('x'.repeat(3_000_000)), 'a.csv', 'FILE_BROKEN'],
  ['a quote that never ends', () => Buffer.from('a,"b\n'.repeat(3)), 'a.csv', 'FILE_BROKEN'],
  ['a password', () => sampleBytes('broken/04-password.xlsx'), 'a.xlsx', 'FILE_ENCRYPTED'],
  ['a password and an old name', () => sampleBytes('broken/04-password.xlsx'), 'a.xls', 'FILE_ENCRYPTED'],
])('%s is refused with its reason', async (_, make, name, refusal) => {
  expect(await refusalOf(make(), name)).toBe(refusal)
})

test('a cell in the last row costs nothing', async () => {
  const last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
  const texts = await textsOf(makeWorkbook(sheetXml(rowXml(1, header) + rowXml(2, row) + last)), 'a.xlsx')
  expect(texts).toEqual([
    [
      [1, ...header],
      [2, ...row],
    ],
  ])
})
