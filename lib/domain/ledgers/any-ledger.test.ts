import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatShortDate, formatWareki } from '../japanese-date'
import { readCount } from './read-count'
import { readDay } from './read-day'
import { readLevel } from './read-level'
import { readRetention } from './read-retention'
import type { Sheet } from './sheet'
import { understand } from './understand'

/** What holds for every value and every file, not only for those somebody thought of. */
const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a day is the same day in every form', () => {
  fc.assert(
    fc.property(days, (day) => {
      const [year, month, date] = day.split('-').map(Number)
      const forms = [
        day,
        day.replaceAll('-', ''),
        `${year}/${month}/${date}`,
        `${year}.${month}.${date}`,
        `${year}年${month}月${date}日`,
        formatWareki(day),
        formatShortDate(day, 'ja'),
        String(Date.parse(day) / 86_400_000 + 25_569),
      ]
      for (const form of [...forms, ...forms.map(wide)]) expect(readDay(form, false).value).toBe(day)
    }),
  )
})

test('a number is the same number in every form', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (count) => {
      const grouped = count.toLocaleString('en')
      const [tenThousands, rest] = [Math.floor(count / 10_000), count % 10_000]
      const inWords = tenThousands === 0 ? String(count) : `${tenThousands}万${rest === 0 ? '' : rest}`
      const forms = [String(count), grouped, `${grouped}件`, `約${count}人`, `${inWords}件`]
      for (const form of [...forms, ...forms.map(wide)]) expect(readCount(form).value).toBe(count)
    }),
  )
})

test('a level and a length are the same in every form', () => {
  const level = fc.constantFrom('3A', '3B', '3C', '2', '1')
  fc.assert(
    fc.property(level, fc.integer({ min: 1, max: 99 }), (code, years) => {
      const forms = [code, `機密性${code}`, `自治体機密性${code}`, `C${code}`, ` ${code} `, `${code}（注）`]
      for (const form of [...forms, ...forms.map(wide)])
        expect(readLevel('conf', form, 'new', () => '3C').value).toBe(code)
      for (const form of [`${years}年`, `${years}年間`, `${years}年保存`, String(years)])
        expect([form, readRetention(wide(form)).value]).toEqual([form, `${years}年`])
    }),
  )
})

const headers = [
  '資産番号',
  '情報資産名',
  '媒体',
  '機密性',
  '登録日',
  '個人情報',
  '件数',
  '保存期間',
  '備考',
  '評価値',
  'あいう',
]
const words = [
  '〃',
  '同上',
  '3',
  '３Ｂ',
  '紙・電子',
  'R6.4.1',
  '24/4/1',
  '○',
  '－',
  '1,200件',
  '5年',
  '記入例',
  '計',
  '#REF!',
]
const cell = fc.oneof(
  fc.constantFrom(...headers, ...words, ''),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.record({ text: fc.string(), number: fc.double({ noNaN: true }), isDay: fc.boolean() }),
  fc.constantFrom({ text: '', fault: 'no-value' as const }, { text: '#N/A', fault: 'error' as const }),
)
const place = fc.integer({ min: 0, max: 12 })
const sheet: fc.Arbitrary<Sheet> = fc.record({
  name: fc.string(),
  hidden: fc.boolean(),
  rows: fc
    .uniqueArray(fc.record({ row: fc.integer({ min: 1, max: 1_048_576 }), cells: fc.array(cell, { maxLength: 12 }) }), {
      selector: ({ row }) => row,
      maxLength: 20,
    })
    .map((rows) => [{ row: 0, cells: headers }, ...rows.sort((a, b) => a.row - b.row)]),
  merges: fc.array(fc.record({ top: place, left: place, bottom: place, right: place }), { maxLength: 5 }),
  hiddenColumns: fc.array(place, { maxLength: 3 }),
  from1904: fc.boolean(),
})
const surroundings = { units: [], systems: [], unit: null, today: '2026-11-26' }

test('any file is answered, always in the same way, and no row of it twice', () => {
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 3 }), (sheets) => {
      const found = understand(sheets, surroundings)
      expect(understand(sheets, surroundings)).toEqual(found)
      for (const { rows } of found.sheets) expect(new Set(rows.map(({ row }) => row)).size).toBe(rows.length)
    }),
    { numRuns: 200 },
  )
}, 30_000)

test('an individual number in a ledger comes back nowhere', () => {
  const number = '123456789018'
  fc.assert(
    fc.property(
      fc.constantFrom('情報資産名', '備考', '資産番号', '登録日', '件数', '機密性', '媒体', '個人情報'),
      (header) => {
        const at = headers.indexOf(header)
        const cells = headers.map((_, place) => (place === at ? number : place === 1 ? '名簿' : ''))
        const rows = [
          { row: 1, cells: headers },
          { row: 2, cells },
        ]
        const found = understand(
          [{ name: '', hidden: false, rows, merges: [], hiddenColumns: [], from1904: false }],
          surroundings,
        )
        expect(JSON.stringify(found)).not.toContain(number)
      },
    ),
  )
})
