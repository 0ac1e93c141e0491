import { expect, test } from 'vitest'
import { problemsOf } from './problems'
import { line, lines } from './text'

function judged(schema: ReturnType<typeof line>, raw: unknown) {
  const result = schema.safeParse(raw)
  return result.success ? result.data : problemsOf(result.error).map(({ code, params }) => ({ code, ...params }))
}

test.each([
  ['an empty line', '', ''],
  ['space around it goes', '　 住民記録台帳 \n', '住民記録台帳'],
  ['line breaks and tabs become a space', '住民\r\n\t記録\t台帳\u2028（写し）', '住民 記録 台帳 （写し）'],
  ['a letter and its mark become one', 'か\u3099', 'が'],
  ['width stays', 'ＡＢＣ ｱｲｳ ㈱ ①', 'ＡＢＣ ｱｲｳ ㈱ ①'],
  ['variation selectors stay', '葛\u{E0100}飾 辻\uFE00', '葛\u{E0100}飾 辻\uFE00'],
  ['private characters stay', '外字\uE000', '外字\uE000'],
  ['characters outside the first plane stay', '𠮷野家𡈽', '𠮷野家𡈽'],
  ['a family stays a family', '👨‍👩‍👧と👩🏽‍💻と🏳️‍🌈', '👨‍👩‍👧と👩🏽‍💻と🏳️‍🌈'],
])('in a line %s', (_, raw, kept) => {
  expect(judged(line(40), raw)).toEqual(kept)
})

test('lines keep their breaks, all of one kind, and tabs', () => {
  expect(judged(lines(40), '\r\n一\r\n二\r三\n\n四\t五\n')).toBe('一\n二\n三\n\n四\t五')
})

test.each([
  ['a NUL', 'U+0000', '\0'],
  ['a control', 'U+001B', '\u001B'],
  ['a late control', 'U+0085', '\u0085'],
  ['half of a surrogate pair', 'U+D842', '\uD842'],
  ['the other half', 'U+DFB7', '\uDFB7'],
  ['a direction override', 'U+202E', '\u202E'],
  ['a direction isolate', 'U+2066', '\u2066'],
  ['a direction mark', 'U+200F', '\u200F'],
  ['a zero-width space', 'U+200B', '\u200B'],
  ['a byte order mark', 'U+FEFF', '\uFEFF'],
  ['a soft hyphen', 'U+00AD', '\u00AD'],
  ['a joiner between letters', 'U+200D', '\u200D'],
  ['a blank letter', 'U+3164', '\u3164'],
  ['a hidden tag', 'U+E0041', '\u{E0041}'],
  ['no character at all', 'U+FFFE', '\uFFFE'],
  ['a stand-in for an object', 'U+FFFC', '\uFFFC'],
  ['a note that shows nothing', 'U+1D159', '\u{1D159}'],
  ['a format sign of another script', 'U+13430', '\u{13430}'],
])('%s is refused and pointed out', (_, character, sign) => {
  for (const schema of [line(40), lines(40)])
    expect(judged(schema, `𠮷野${sign}台帳`)).toEqual([{ code: 'forbiddenCharacter', character, position: 3 }])
})

test.each([
  ['as many letters as allowed', 3, '住民票', true],
  ['one letter more', 3, '住民票の', false],
  ['as many signs of several code points', 5, '葛\u{E0100}👨‍👩‍👧か\u309A𠮷字', true],
  ['one sign more', 4, '葛\u{E0100}葛\u{E0100}か\u309A𠮷字', false],
  ['space around that does not count', 3, '  住民票  ', true],
  ['one sign with endless marks', 3, `か${'\u0301'.repeat(15)}`, false],
  ['endless space', 3, ' '.repeat(1_000_000), false],
])('%s: within %i signs', (_, max, raw, fits) => {
  expect(judged(line(max), raw)).toEqual(fits ? raw.trim().normalize('NFC') : [{ code: 'tooLong', max }])
})

test.each([
  ['a variation selector', '\u{E0100}', 'U+E0100'],
  ['a mark without a letter', ' \u0301\u0301', 'U+0301'],
  ['a vowel that nobody writes', '\u17B4', 'U+17B4'],
])('%s alone does not count as text', (_, raw, character) => {
  expect(judged(line(40), raw)).toEqual([{ code: 'forbiddenCharacter', character, position: 1 }])
})

test('a text that holds an individual number is refused', () => {
  expect(judged(lines(100), '対象者\n１２３４-５６７８-９０１８')).toEqual([{ code: 'individualNumber' }])
})

test.each([
  [undefined, 'required'],
  [['一'], 'wrongShape'],
  [1, 'wrongShape'],
])('%o is no text', (raw, code) => {
  expect(judged(line(10), raw)).toEqual([{ code }])
})

test.each([
  ['spaces', ' '.repeat(31_999) + 'x'],
  ['joiners', '👨‍'.repeat(8_000)],
  ['skin colours', '\u{1F3FB}'.repeat(15_999) + '\u200D'],
  ['line breaks', '\r\n'.repeat(15_999)],
])('endless %s are judged quickly', (_, raw) => {
  const begun = performance.now()
  lines(4000).safeParse(raw)
  expect(performance.now() - begun).toBeLessThan(300)
})
