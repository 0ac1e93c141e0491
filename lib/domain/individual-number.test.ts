import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIndividualNumber } from './individual-number'

test.each([
  ['123456789018', 0, 12],
  ['氏名 123456789018 ほか', 3, 15],
  ['１２３４５６７８９０１８', 0, 12],
  ['番号1234-5678-9018。', 2, 16],
  ['1234 5678 9018', 0, 14],
  ['1234　5678　9018', 0, 14],
  ['１２３４－５６７８－９０１８', 0, 14],
  ['1234ー5678ー9018', 0, 14],
  ['1234‐5678—9018', 0, 14],
  ['1234−5678―9018', 0, 14],
  ['1234ｰ5678─9018', 0, 14],
  ['1234 - 5678 - 9018', 0, 18],
  ['1 2 3 4 5 6 7 8 9 0 1 8', 0, 23],
  ['①②③④⑤⑥⑦⑧⑨0①⑧', 0, 12],
  ['𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟎𝟏𝟖', 0, 24],
  ['2026-04-01 123456789018', 11, 23],
  ['2026-04-01 1234-5678-9018', 11, 25],
  ['電話048-258-1110 123456789018', 15, 27],
  ['123456789012\n123456789018', 13, 25],
  ['1\u03322\u03323\u03324\u03325\u03326\u03327\u03328\u03329\u03320\u03321\u03328', 0, 23],
  ['12345\u200B6789\u00AD018', 0, 14],
  ['1\uFE0F\u20E32\uFE0F\u20E33456789018', 0, 16],
  ['1234/5678/9018', 0, 14],
  ['番号は1234・5678・9018です', 3, 17],
  ['1234.5678.9018、048-258-1110', 0, 14],
  ['1234 / 5678 / 9018', 0, 18],
  ['番号 1234、 5678、 9018', 3, 19],
  ['1234/5678・9018', 0, 14],
  ['番号は１２３４．５６７８―（９０１８）', 3, 18],
  ['1234-5678 9018', 0, 14],
  ['1234_5678 / 9018', 0, 16],
])('「%s」 holds an individual number', (text, start, end) => {
  expect(findIndividualNumber(text)).toEqual({ start, end })
})

test.each([
  ['nothing', ''],
  ['a wrong check digit', '123456789012'],
  ['eleven digits', '12345678901'],
  ['thirteen digits', '1234567890180'],
  ['thirteen digits, apart', '0 1234 5678 9018'],
  ['a corporate number', '1000020112038'],
  ['a corporate number, apart', '1-0000-2011-2038'],
  ['sixteen digits of a card', '1234-5678-9018-0000'],
  ['a telephone number', '048-258-1110'],
  ['a mobile number', '090-1234-5678'],
  ['a mobile number with its country', '+81 90 1234 5673'],
  ['a day and a time', '2026-04-01 09:30'],
  ['an amount', '123,456,789,018'],
  ['two lines', '123456\n789018'],
  ['three lines of four', '1234\n5678\n9018'],
  ['three years with a right check digit', '1903、1900、1900'],
  ['amounts with a right check digit', '1234円、5678円、9018円'],
  ['four groups, wide apart', '1234 / 5678 / 9018 / 0000'],
  ['sixteen digits with points', '1234.5678.9018.0000'],
  ['sixteen digits of a card, mixed', '1234-5678/9018・0000'],
  ['sixteen digits, the first apart', '0000 1234/5678・9018'],
  ['three years, mixed', '1903/1900・1900'],
  ['amounts, mixed', '1234円、5678・9018円'],
  ['four groups of which the last three would do', '0000/1234/5678/9018'],
])('%s is no individual number', (_, text) => {
  expect(findIndividualNumber(text)).toBeNull()
})

test('the telephone number of the table would pass the check digit without its country sign', () => {
  expect(findIndividualNumber('81 90 1234 5673')).not.toBeNull()
})

/** Written from the ordinance, most significant digit first, unlike the code under test. */
function rightCheckDigit(eleven: readonly number[]): number {
  const weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
  const remainder = eleven.reduce((sum, digit, i) => sum + digit * (weights[i] ?? 0), 0) % 11
  return remainder <= 1 ? 0 : 11 - remainder
}

const digit = fc.integer({ min: 0, max: 9 })
const joint = fc.constantFrom('', '', '', '-', ' ', '　', '－', 'ー', '−', '‐', '‑', '‒', '–', '—', '―', ' - ', '\t')
const widths = fc.constantFrom('0123456789', '０１２３４５６７８９')
const spelling = fc.array(fc.tuple(joint, widths), { minLength: 12, maxLength: 12 })

test('any eleven digits with the right check digit are found in any spelling, with another one never', () => {
  fc.assert(
    fc.property(fc.array(digit, { minLength: 11, maxLength: 11 }), digit, spelling, (eleven, last, spelled) => {
      const written = [...eleven, last].map((value, i) => {
        const [before, digits] = spelled[i] ?? ['', '0123456789']
        return (i === 0 ? '' : before) + (digits[value] ?? '')
      })
      const place = findIndividualNumber(`個人番号は${written.join('')}です`)
      const end = 5 + written.join('').length
      expect(place).toEqual(last === rightCheckDigit(eleven) ? { start: 5, end } : null)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['digits', '1'.repeat(200_000)],
  ['digits and spaces', '1 '.repeat(100_000)],
  ['digits far apart', `1${' '.repeat(50_000)}`.repeat(4)],
])('a long text of %s is judged quickly', (_, text) => {
  const begun = performance.now()
  expect(findIndividualNumber(text)).toBeNull()
  expect(performance.now() - begun).toBeLessThan(500)
})
