import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchExcerpt, searchMarks } from './search-marks'
import { foldForSearch, searchWords } from './search-text'

/** The text with its marks in brackets. */
const marked = (text: string, q: string) =>
  searchMarks(text, searchWords(q))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')

test.each([
  ['住民基本台帳', '基本', '住民[基本]台帳'],
  ['住民基本台帳', '帳 住民', '[住民]基本台[帳]'],
  ['髙橋家文書', '高橋', '[髙橋]家文書'],
  ['高橋家文書', '髙橋', '[高橋]家文書'],
  ['山﨑さん', '山崎', '[山﨑]さん'],
  ['𠮷田文庫', '吉田', '[𠮷田]文庫'],
  ['土地𠮷田', '田', '土地𠮷[田]'],
  ['渡邊󠄁家', '渡辺', '[渡邊󠄁]家'],
  ['ｼﾞｭｳﾐﾝ台帳', 'じゅう', '[ｼﾞｭｳ]ﾐﾝ台帳'],
  ['ﾃﾞｰﾀﾍﾞｰｽ', 'ベース', 'ﾃﾞｰﾀ[ﾍﾞｰｽ]'],
  ['じゅうみん', 'ジュウ', '[じゅう]みん'],
  ['㈱みほん印刷', '株', '[㈱]みほん印刷'],
  ['㈱みほん印刷', '(株)みほん', '[㈱みほん]印刷'],
  ['SQL Server', 'ｓｑｌ', '[SQL] Server'],
  ['SQL Server', 'lse', 'SQ[L Se]rver'],
  ['第１号　様式', '1号様', '第[１号　様]式'],
  ['データ100%集計', '100%', 'データ[100%]集計'],
  ['データ1000集計', '100%', 'データ1000集計'],
  ['写し_一', '_', '写し[_]一'],
  ['か゛いど', 'が', '[か゛]いど'],
  ['ああああ', 'ああ', '[ああああ]'],
  ['台帳', '', '台帳'],
  ['', '台帳', ''],
  ['鳩ヶ谷', '鳩が', '鳩ヶ谷'],
  ['鳩ヶ谷', '鳩ケ', '[鳩ヶ]谷'],
])('in %s the search for %s marks %s', (text, q, shown) => {
  expect(marked(text, q)).toBe(shown)
})

const sign = fc.constantFrom(...Array.from('住髙高𠮷か゛ﾞﾊﾟガｶ 　ー-ABab１1㈱㌔%_\\ヶΣς\u0301\u{E0100}\uFE00각ᄀ'))
const anyText = fc.oneof(
  fc.string({ unit: sign, maxLength: 16 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
)

test('the pieces are the text as it is stored, none empty, marked and unmarked in turn', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, q) => {
      const pieces = searchMarks(text, searchWords(q))
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const [place, piece] of pieces.entries()) {
        expect(piece.text).not.toBe('')
        expect(piece.marked).not.toBe(pieces[place - 1]?.marked)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('something is marked exactly when the search finds the text', () => {
  fc.assert(
    fc.property(anyText, fc.nat(16), fc.integer({ min: 1, max: 4 }), anyText, (text, from, length, other) => {
      const folded = foldForSearch(text)
      const part = Array.from(folded)
        .slice(from, from + length)
        .join('')
      for (const word of [part, foldForSearch(other)].filter((one) => one !== '')) {
        const pieces = searchMarks(text, [word])
        expect(pieces.some((piece) => piece.marked)).toBe(folded.includes(word))
      }
    }),
    { numRuns: 2_000 },
  )
})

test('what is marked of a text of usual signs folds to the word, and no more than the signs it stands in', () => {
  const usual = fc.string({
    unit: fc.constantFrom(...Array.from('住民髙高𠮷吉ﾊガカかｶーAaＡ１1%_')),
    minLength: 2,
    maxLength: 10,
  })
  fc.assert(
    fc.property(usual, fc.nat(8), fc.integer({ min: 1, max: 3 }), (text, from, length) => {
      const word = foldForSearch(
        Array.from(text)
          .slice(from, from + length)
          .join(''),
      )
      fc.pre(word !== '')
      for (const piece of searchMarks(text, [word]).filter((one) => one.marked)) {
        // Overlapping finds make one mark: every sign of it belongs to one of them.
        const folded = foldForSearch(piece.text)
        expect(folded.startsWith(word)).toBe(true)
        expect(folded.endsWith(word)).toBe(true)
      }
    }),
    { numRuns: 1_000 },
  )
})

test.each([
  ['短い備考', '備考', '短い備考'],
  [`${'あ'.repeat(30)}髙橋${'い'.repeat(60)}`, '高橋', `…${'あ'.repeat(12)}髙橋${'い'.repeat(34)}…`],
  [`一行目\n二行目の名簿`, '名簿', '一行目 二行目の名簿'],
  ['う'.repeat(60), '名簿', `${'う'.repeat(48)}…`],
])('of %s a search for %s shows %s', (text, q, shown) => {
  expect(searchExcerpt(text, searchWords(q))).toBe(shown)
})
