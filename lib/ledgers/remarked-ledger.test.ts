import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as XLSX from '@e965/xlsx'
import { textOf, type Sheet } from '@/lib/domain/ledgers/sheet'
import { understand } from '@/lib/domain/ledgers/understand'
import { makeWorkbook, rowXml, sheetXml } from './make-zip.fixture'
import { readLedger } from './read-ledger'
import { remarkedLedger, type RemarkedSheet } from './remarked-ledger'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name))

async function sheetsOf(bytes: Uint8Array, fileName: string): Promise<readonly Sheet[]> {
  const read = await readLedger(bytes, fileName)
  return 'sheets' in read ? read.sheets : []
}

/** A remark at every row of a file whose number can be divided by three. */
async function remarked(bytes: Uint8Array, fileName: string, words = '要確認：機密性') {
  const sheets = await sheetsOf(bytes, fileName)
  const understood = understand(sheets, { units: [], systems: [], unit: null, today: '2026-11-01' })
  const asked: RemarkedSheet[] = understood.sheets.map(({ name, columns, rows }) => ({
    name,
    columns,
    rows: rows.map(({ row }) => ({ row, words: row % 3 === 0 ? words : '' })),
  }))
  const made = await remarkedLedger({ bytes, fileName }, '登録システムからの指摘', asked)
  if (made === null) throw new Error('cannot be read')
  return { before: sheets, after: await sheetsOf(made.bytes, made.fileName), made, asked }
}

const cellsOf = (sheet: Sheet | undefined, row: number) =>
  (sheet?.rows.find((one) => one.row === row)?.cells ?? []).map(textOf)

test.each([
  'ledger-shiminka.xlsx',
  'ledger-ipa.xlsx',
  'ledger-jouhou.xlsx',
  'ledger-zeimu.csv',
  'city-5000.csv',
  '令和7年度_情報資産台帳_市民課.xlsx',
  '情報資産台帳_令和7年度_税務.csv',
])('%s comes back with one column more and is otherwise the same', async (name) => {
  const { before, after, asked } = await remarked(sample(name), name)
  expect(after.map((sheet) => sheet.name)).toEqual(before.map((sheet) => sheet.name))
  for (const sheet of before) {
    const now = after.find((one) => one.name === sheet.name)
    const rows = asked.find((one) => one.name === sheet.name)?.rows ?? []
    const told = rows.filter(({ words }) => words !== '')
    for (const { row } of sheet.rows) {
      const [was, is] = [cellsOf(sheet, row), cellsOf(now, row)]
      expect(is.slice(0, was.length)).toEqual(was)
    }
    const last = (row: number) => cellsOf(now, row).at(-1)
    expect(told.map(({ row }) => last(row))).toEqual(told.map(() => '要確認：機密性'))
    const heads = (now?.rows ?? []).filter(({ row }) => last(row) === '登録システムからの指摘')
    expect(heads).toHaveLength(told.length > 0 || rows.length > 0 ? 1 : 0)
  }
})

test('a workbook from before 2007 comes back as one of today', async () => {
  const book = XLSX.read(sample('ledger-shiminka.xlsx'))
  const bytes = XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer
  const { made, after } = await remarked(new Uint8Array(bytes), '台帳.xls')
  expect(made.fileName).toBe('台帳.xlsx')
  expect(JSON.stringify(after)).toContain('要確認：機密性')
})

test('a remark never becomes a formula, nor XML', async () => {
  const words = '要確認：=1+1 <f>HYPERLINK("x")</f> & \u0001"'
  const bytes = makeWorkbook(
    sheetXml(
      `${rowXml(1, ['情報資産名', '機密性', '媒体'])}<row r="2" spans="1:3"><c r="A2" t="inlineStr"><is><t>転入届</t></is></c></row><row r="3" spans="1:3"><c r="A3" t="inlineStr"><is><t>転出届</t></is></c><c r="D3" s="0"/><c r="E3" s="0"/></row>`,
    ),
  )
  const { after, made } = await remarked(bytes, '台帳.xlsx', words)
  expect(cellsOf(after[0], 3)).toEqual(['転出届', '', '', words.replace('\u0001', '')])
  expect(JSON.stringify(after)).not.toContain('fault')
  expect(XLSX.read(made.bytes).Sheets['台帳']?.['D3']).not.toHaveProperty('f')
})
