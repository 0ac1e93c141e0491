import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldForSearch } from './search-text'

test.each([
  ['full and half width', 'ＬＧＷＡＮ－ＡＳＰ１２３', 'lgwan-asp123'],
  ['half-width kana', 'ﾃﾞｰﾀﾍﾞｰｽ', 'データベース'],
  ['katakana and hiragana', 'デンシファイル', 'でんしふぁいる'],
  ['a mark apart from its letter', 'か\u3099', 'ガ'],
  ['case', 'Excel', 'EXCEL'],
  ['spaces', '住民 記録　台帳', '住民記録台帳'],
  ['hyphens and long vowels', 'サーバー', 'サ−バ―'],
  ['ligatures', '㈱', '(株)'],
  ['small ケ', '龍ヶ崎', '龍ケ崎'],
  ['はしごだか', '髙橋', '高橋'],
  ['たつさき', '山﨑', '山崎'],
  ['邊 and 邉', '渡邊・渡邉', '渡辺・渡辺'],
  ['つちよし', '𠮷田', '吉田'],
  ['澤', '大澤', '大沢'],
  ['齋, 齊 and 斎', '齋藤齊藤斎藤', '斉藤斉藤斉藤'],
  ['the forms of 濱 and 嶋', '濵田濱田嶋田嶌田', '浜田浜田島田島田'],
  ['龍', '龍ケ崎', '竜ケ崎'],
  ['variation selectors', '葛\u{E0100}飾', '葛飾'],
  ['compatibility forms', '神\uFA19', '神神'],
])('the search overlooks %s', (_, one, other) => {
  expect(foldForSearch(one)).toBe(foldForSearch(other))
})

test.each([
  ['はは', 'ばば'],
  ['ビル', 'ビール'],
  ['つ', 'っ'],
  ['斉藤', '佐藤'],
])('the search still tells 「%s」 from 「%s」', (one, other) => {
  expect(foldForSearch(one)).not.toBe(foldForSearch(other))
})

test('folding twice changes nothing', () => {
  const japanese = fc.constantFrom(...Array.from('かガ゛ﾞ\u3099 　ー-〜～髙𠮷龍ヶゖヵﾊﾟ㍿①İẞﬁ\uFE00'))
  const anySigns = fc
    .array(fc.integer({ min: 0, max: 0x2ffff }), { maxLength: 12 })
    .map((points) => String.fromCodePoint(...points))
  const text = fc.oneof(anySigns, fc.string({ unit: japanese, maxLength: 12 }))
  fc.assert(
    fc.property(text, (any) => {
      const folded = foldForSearch(any)
      expect(foldForSearch(folded)).toBe(folded)
    }),
    { numRuns: 1000 },
  )
})

test('what is searched by is never itself a variant of something else', () => {
  for (const form of '高崎辺吉沢斉浜島広国桜竜滝徳') expect(foldForSearch(form)).toBe(form)
})
