import { expect, test } from 'vitest'
import type { LedgerUnit } from './organisation'
import type { Cell, Merge, Sheet } from './sheet'
import { understand } from './understand'

/** Habits of offices that write ledgers; each sheet is written as one sees it, `|` between cells. */
function sheetOf(text: string, over: Partial<Sheet> = {}): Sheet {
  const rows = text
    .trim()
    .split('\n')
    .map((line, at) => ({ row: at + 1, cells: line.split('|').map((cell): Cell => cell.trim().replace('⏎', '\n')) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  return { name: 'Sheet1', hidden: false, rows, merges: [], hiddenColumns: [], from1904: false, ...over }
}

const unit = (code: string, name: string, over: Partial<LedgerUnit> = {}): LedgerUnit => ({
  code,
  name,
  parent: '01',
  isSection: true,
  validFrom: '2018-04-01',
  validTo: null,
  successors: [],
  ...over,
})
const units = [
  unit('01', '総務部', { isSection: false, parent: null }),
  unit('0101', '総務課'),
  unit('0102', '情報政策課', { validTo: '2026-03-31', successors: ['0103'] }),
  unit('0103', 'デジタル推進課', { validFrom: '2026-04-01' }),
]
const surroundings = { units, systems: [], unit: '0101', today: '2026-11-26' }

const read = (text: string, over: Partial<Sheet> = {}) => understand([sheetOf(text, over)], surroundings)
const rows = (found: ReturnType<typeof read>) => found.sheets.flatMap((sheet) => sheet.rows)
const fieldsOf = (found: ReturnType<typeof read>) => rows(found).map(({ fields }) => fields)
const codesOf = (found: ReturnType<typeof read>) => rows(found).map(({ problems }) => problems.map(({ code }) => code))
const decisionsOf = ({ decisions }: ReturnType<typeof read>) => decisions.map(({ code }) => code)

test('three header rows without merges, units below them, an example, a total and footnotes', () => {
  const found = read(`
    令和7年度　情報資産管理台帳
    所属名|総務部　総務課
    |
    No.|情報資産名|基本情報|||評価|||備考
    ||媒体|保管場所|件数|情報セキュリティ||
    |||||機密性|完全性|可用性
    ||(選択)|(記入)|(件)|(3～1)|(2～1)|(2～1)
    例|○○名簿|紙|書庫|100|2|1|1
    1|名簿|紙|第1書庫|1,200件|2|1|1|
    2|議事録|ファイルサーバ|〃|－|2|1|1|
    合計|2件
    ※1　機密性は別表による`)
  expect(fieldsOf(found)).toMatchObject([
    { asset_no: '1', name: '名簿', media: ['紙'], pi_count: 1200, conf: '2', integ: '1', avail: '1', section: '0101' },
    { asset_no: '2', name: '議事録', location: '第1書庫', pi_count: null },
  ])
})

test('merged cells run down and repeat marks take what is above', () => {
  const merges: Merge[] = [{ top: 2, left: 0, bottom: 3, right: 0 }]
  const found = read(
    `業務名|情報資産名|機密性|媒体
     文書|収受簿|2|紙
     |発送簿|〃|同上
     〃|起案|2|〃`,
    { merges },
  )
  expect(fieldsOf(found)).toMatchObject([
    { business: '文書', name: '収受簿', media: ['紙'] },
    { business: '文書', name: '発送簿', conf: '2', media: ['紙'] },
    { business: '文書', name: '起案', media: ['紙'] },
  ])
})

test('a repeat mark with nothing above is for a person', () => {
  expect(codesOf(read('情報資産名|媒体|備考\n名簿|〃|あ'))).toEqual([['REPEAT_NO_ABOVE']])
})

test('marks in columns choose a value; two or none are for a person', () => {
  const found = read(`
    情報資産名|媒体||機密性|||ネットワーク区分||
    |紙|電子|3|2|1|基幹系|情報系|ネット系
    名簿|○|||○||||
    台帳|○|○||○|○|○||
    一覧||○|||○||○|`)
  expect(fieldsOf(found)).toMatchObject([
    { name: '名簿', media: ['紙'], conf: '2' },
    { name: '台帳', segment: '個人番号利用事務系' },
    { name: '一覧', conf: '1', segment: 'LGWAN接続系' },
  ])
  expect(codesOf(found)[1]).toEqual(['MEDIA_SPLIT', 'MATRIX_CONFLICT'])
})

test('three levels in one cell are told apart', () => {
  const found = read('資産名|媒体|C・I・A\n名簿|紙|3B-2-1\n一覧|紙|2-1-1')
  expect(fieldsOf(found)).toMatchObject([{ conf: '3B', integ: '2', avail: '1' }, { conf: '2' }])
  expect(decisionsOf(found)).toContain('CIA_IN_ONE_CELL')
})

test('two tables on one sheet are both read, with their own columns', () => {
  const found = read(`
    総務課
    資産名|媒体|機密性
    名簿|紙|2
    |
    システム関係
    資産名|保管場所|機密性|備考
    設定書|電算室|2|`)
  expect(fieldsOf(found)).toMatchObject([
    { name: '名簿', media: ['紙'] },
    { name: '設定書', location: '電算室' },
  ])
  expect(decisionsOf(found)).toContain('TABLES_STACKED')
})

test('a header that is printed again on every page is no asset', () => {
  const found = read('資産名|媒体|機密性\n名簿|紙|2\n資産名|媒体|機密性\n台帳|紙|2')
  expect(fieldsOf(found).map(({ name }) => name)).toEqual(['名簿', '台帳'])
  expect(decisionsOf(found)).not.toContain('TABLES_STACKED')
})

test('words for levels are confirmed once; only the strictest of them is asked row by row', () => {
  const found = read('資産名|媒体|機密性|完全性\n名簿|紙|高|高\n要領|紙|中|中\n案内|紙|低|低')
  expect(decisionsOf(found)).toContain('LEVEL_WORDS_CONFIRM')
  expect(codesOf(found)).toEqual([['LEVEL_FOREIGN'], [], []])
  expect(fieldsOf(found)).toMatchObject([{ integ: '2' }, { conf: '2', integ: '2' }, { conf: '1', integ: '1' }])
})

test('a section of the past is kept, and who took over is asked', () => {
  const found = read('令和7年度　情報資産台帳（情報政策課）\n資産名|媒体|機密性\n名簿|紙|2')
  expect(fieldsOf(found)).toMatchObject([{ section: '0102' }])
  expect(decisionsOf(found)).toEqual(['SECTION_FROM_TITLE', 'SECTION_SUCCEEDED'])
})

test('a hidden column of the same kind does not win', () => {
  const found = read('管理番号|資産名|媒体|管理番号\n5|名簿|紙|1', { hiddenColumns: [0] })
  expect(fieldsOf(found)).toMatchObject([{ asset_no: '1' }])
})

test('column numbers, page ends and headings within the table are no assets', () => {
  const found = read(`
    No|資産名|媒体|機密性|備考
    (1)|(2)|(3)|(4)|(5)
    【庶務係】
    1|名簿|紙|2|
    以下余白`)
  expect(fieldsOf(found).map(({ name }) => name)).toEqual(['名簿'])
})

test('a name with a note on the column, in brackets, numbered and starred, is still known', () => {
  const found = read('(1)資産番号※|②情報資産名⏎（必須）|★媒体（選択）|５．機密性【必須】\nA1|名簿|紙|2')
  expect(fieldsOf(found)).toMatchObject([{ asset_no: 'A1', name: '名簿', media: ['紙'], conf: '2' }])
})

test('without a table there is nothing to take, and a form for one asset is told', () => {
  expect(read('お知らせ\n来週までに提出してください\n問い合わせ先|総務課').refusal).toBe('NO_TABLE')
  const form = read('情報資産個票\n資産名|名簿\n媒体|紙\n保管場所|書庫\n機密性|2\n完全性|1')
  expect([form.refusal, decisionsOf(form)]).toEqual([null, ['LAYOUT_NOT_TABLE']])
})

test('days of a workbook that counts from 1904 are read so', () => {
  const sheet = sheetOf('資産名|媒体|登録日\n名簿|紙|', { from1904: true })
  const [header, row] = sheet.rows
  if (header === undefined || row === undefined) throw new Error('two rows')
  const cells = [...row.cells.slice(0, 2), { text: '43921', number: 43921, isDay: true }]
  const found = understand([{ ...sheet, rows: [header, { ...row, cells }] }], surroundings)
  expect(fieldsOf(found)).toMatchObject([{ registered_on: '2024-04-01' }])
  expect(decisionsOf(found)).toContain('DATE_SYSTEM')
})

test('what a person decided about a column before is kept', () => {
  const text = '資産名|媒体|区分\n名簿|紙|紙文書'
  expect(decisionsOf(read(text))).toEqual(['HEADER_AMBIGUOUS'])
  const chosen = understand([sheetOf(text)], surroundings, { columns: { 区分: 'note' }, scheme: null })
  expect([chosen.decisions, chosen.sheets[0]?.rows[0]?.fields]).toMatchObject([[], { note: '紙文書' }])
})

test('words with endings, posts below persons and codes before names are known', () => {
  const found = read(`
    資産名称|担当課名|管理責任者||施錠の有無|媒体|ネットワーク|
    ||職名|氏名|||区分|接続先
    名簿|0101 総務課|総務課長|見本|有|全庁ファイルサーバ|庁内ネットワーク|`)
  expect(fieldsOf(found)).toMatchObject([
    {
      name: '名簿',
      section: '0101',
      owner: '総務課長',
      storage_locked: true,
      media: ['ファイルサーバ'],
      segment: 'LGWAN接続系',
    },
  ])
})

test('a sheet that tells how to fill the ledger is not taken', () => {
  const text = '資産名|媒体|機密性\n名簿|紙|2'
  const found = understand([sheetOf(text), sheetOf(text, { name: '記入例' })], surroundings)
  expect(found.sheets.map(({ name }) => name)).toEqual(['Sheet1'])
})

test('a contractor in brackets behind the yes is kept where there is no column for it', () => {
  const found = read(
    '資産名|媒体|委託の有無（委託先名）|保存年数|管理職名\n名簿|紙|有（見本電算㈱）|5|総務課長\n台帳|紙|無||',
  )
  expect(fieldsOf(found)).toMatchObject([
    { outsourced: true, vendor: '見本電算㈱', retention: '5年', owner: '総務課長' },
    { outsourced: false },
  ])
})
