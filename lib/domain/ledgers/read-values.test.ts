import { expect, test } from 'vitest'
import { readCount } from './read-count'
import { readDay } from './read-day'
import { partsOfCia, readLevel, schemeOf } from './read-level'
import { readMedia } from './read-media'
import { readMyNumber } from './read-my-number'
import { readRetention } from './read-retention'
import { readSegment } from './read-segment'
import type { Reading } from './reading'
import { isRepeatMark } from './repeat-marks'
import { yesOrNo } from './yes-no'

/** What was understood, or the reason code with what is proposed. */
const shown = ({ value, ask }: Reading) => (ask === undefined ? value : [ask.code, ask.proposed])

test.each([
  '○',
  '◯',
  '〇',
  '●',
  '◎',
  '✓',
  '✔',
  'レ',
  'ﾚ',
  'V',
  '有',
  'あり',
  '有り',
  '要',
  '該当',
  '含む',
  '1',
  'Ｙ',
  'TRUE',
  'はい',
])('%s is a yes', (text) => {
  expect(yesOrNo(text)).toBe(true)
})
test.each([
  '×',
  '✕',
  'ー',
  '―',
  '－',
  '-',
  '無',
  'なし',
  '無し',
  '不要',
  '非該当',
  '含まない',
  '0',
  'Ｎ',
  'FALSE',
  'いいえ',
])('%s is a no', (text) => {
  expect(yesOrNo(text)).toBe(false)
})
test.each(['', '△', '要確認', '一部'])('「%s」 is neither', (text) => {
  expect(yesOrNo(text)).toBeNull()
})
test.each(['〃', '同上', '々', '″', ' 〃 '])('%s repeats', (text) => {
  expect(isRepeatMark(text)).toBe(true)
})

test.each([
  ['令和6年4月1日', '2024-04-01'],
  ['令和６年４月１日', '2024-04-01'],
  ['令和元年5月1日', '2019-05-01'],
  ['平成三十年四月一日', '2018-04-01'],
  ['R6.4.1', '2024-04-01'],
  ['R06/04/01', '2024-04-01'],
  ['Ｒ６．４．１', '2024-04-01'],
  ['令6.4.1', '2024-04-01'],
  ['㋿6.4.1', '2024-04-01'],
  ['㍻30年4月1日', '2018-04-01'],
  ['5060401', '2024-04-01'],
  ['2024/4/1', '2024-04-01'],
  ['20240401', '2024-04-01'],
  ['2024年4月1日（月）', '2024-04-01'],
  ['2024/4/1 0:00:00', '2024-04-01'],
  ['45383', '2024-04-01'],
  ['令和6年4月', '2024-04'],
  ['R6.4', '2024-04'],
  ['令和6年度', 'FY2024'],
  ['2024年度', 'FY2024'],
  ['令和6年度末', '2025-03-31'],
  ['平成32年3月31日', '2020-03-31'],
  ['令和6年4月1日～令和9年3月31日', '2027-03-31'],
  ['6.4.1', ['DATE_TWO_DIGIT_YEAR', '2024-04-01']],
  ['24/4/1', ['DATE_TWO_DIGIT_YEAR', '2024-04-01']],
  ['R7.2.30', ['DATE_INVALID', null]],
  ['令和7年13月1日', ['DATE_INVALID', null]],
  ['無期限', ['DATE_INVALID', null]],
  ['－', null],
  ['', null],
])('the day %s is %j', (text, day) => {
  expect(shown(readDay(text, false))).toEqual(day)
})

test('a number is the day that its sheet counts to, from 1900 or 1904', () => {
  const cell = { text: '45383', number: 45383, isDay: true }
  expect([readDay(cell, false).value, readDay({ ...cell, number: 43921 }, true).value]).toEqual([
    '2024-04-01',
    '2024-04-01',
  ])
})
test('a year that the era did not live to see is told', () => {
  expect([readDay('平成38年3月31日', false).note, readDay('昭和64年4月1日', false).note]).toEqual([
    'ERA_OVERRUN',
    'ERA_OVERRUN',
  ])
  expect(readDay('昭和64年1月4日', false).note).toBeUndefined()
})

test.each([
  ['1,200件', 1200],
  ['１，２００', 1200],
  ['約1200', 1200],
  ['1.2万件', 12000],
  ['約60万6千件', 606000],
  ['三百人', 300],
  ['120件/年', 120],
  ['1千人未満', { bucket: '100-999' }],
  ['100人未満', { bucket: '<100' }],
  ['1000以上', { bucket: '1000-9999' }],
  ['200～900件', { bucket: '100-999' }],
  ['数百件', { bucket: '100-999' }],
  ['不明', { bucket: '不明' }],
  ['1,200人（令和6年度）', 1200],
  ['多数', ['VALUE_UNCLEAR', null]],
  ['－', null],
])('the number %s is %j', (text, count) => {
  expect(shown(readCount(text))).toEqual(count)
})

const careful = () => '3C' as const
test.each([
  ['３Ｂ', 'new', '3B'],
  ['3-B', 'new', '3B'],
  ['3−B※', 'new', '3B'],
  ['３ｂ', 'new', '3B'],
  ['自治体機密性３Ｃ', 'new', '3C'],
  ['C3B', 'new', '3B'],
  ['Ⅱ', 'old', '2'],
  ['②', 'old', '2'],
  ['機密性2', 'old', '2'],
  ['C1', 'old', '1'],
  ['1(低)', 'old', '1'],
  ['③', 'old', ['LEVEL_OLD_3', '3C']],
  ['3(高)', 'ipa', ['LEVEL_OLD_3', '3C']],
  ['3', 'new', ['LEVEL_3_NO_LETTER', '3C']],
  ['取扱注意', 'new', ['LEVEL_FOREIGN', '2']],
  ['極秘', 'new', ['LEVEL_FOREIGN', '3C']],
  ['4', 'new', ['LEVEL_UNKNOWN', null]],
  ['', 'new', ['CLASS_UNKNOWN', null]],
  ['―', 'ipa', ['CLASS_UNKNOWN', null]],
] as const)('the level %s of a %s scheme is %j', (text, scheme, level) => {
  expect(shown(readLevel('conf', text, scheme, careful))).toEqual(level)
})

test('letters make the new scheme, a 3 for integrity that of the IPA, a 3 alone the old one', () => {
  const levels = { conf: ['3', '2'], integ: ['2'], avail: ['1'] }
  expect(schemeOf({ ...levels, conf: ['3C'] }, false)).toBe('new')
  expect(schemeOf({ ...levels, integ: ['3'] }, false)).toBe('ipa')
  expect(schemeOf(levels, false)).toBe('old')
  expect(schemeOf(levels, true)).toBe('new')
})

test.each(['3B-2-1', 'C3B I2 A1', '３Ｂ／２／１', '機密性3B・完全性2・可用性1', 'C3B×I2×A1'])(
  '%s holds three levels',
  (text) => {
    expect(partsOfCia(text)).toEqual({ conf: '3B', integ: '2', avail: '1' })
  },
)

const unnamed = { system: '', location: '' }
test.each([
  ['書類', ['紙']],
  ['ＵＳＢ', ['可搬媒体']],
  ['ファイルサーバー', ['ファイルサーバ']],
  ['LTO', ['テープ']],
  ['LGWAN-ASP', ['クラウド']],
  ['USB・DVD', ['可搬媒体']],
  ['紙・電子', ['MEDIA_SPLIT', ['紙', 'ファイルサーバ']]],
  ['電子', ['MEDIA_UNSPECIFIC', 'ファイルサーバ']],
  ['介護保険システム', ['業務システム']],
  ['電子（共有フォルダ）', ['ファイルサーバ']],
  ['石板', ['VALUE_UNCLEAR', null]],
  ['－', null],
])('the medium %s is %j', (text, media) => {
  expect(shown(readMedia(text, unnamed))).toEqual(media)
})

test.each([
  ['基幹系', '個人番号利用事務系'],
  ['ＭＮ系', '個人番号利用事務系'],
  ['レベル３ネットワーク', '個人番号利用事務系'],
  ['ＬＧＷＡＮ接続系', 'LGWAN接続系'],
  ['庁内系', 'LGWAN接続系'],
  ['ネット系', 'インターネット接続系'],
  ['スタンドアロン', '対象外'],
  ['紙', '対象外'],
  ['基幹系／外部系', ['SEGMENT_UNCLEAR', null]],
  ['全系統', ['SEGMENT_UNCLEAR', null]],
])('the network %s is %j', (text, segment) => {
  expect(shown(readSegment(text))).toEqual(segment)
})

test.each([
  ['５年', '5年'],
  ['五年', '5年'],
  ['十年', '10年'],
  ['5', '5年'],
  ['永久', '永年'],
  ['１年未満', '1年未満'],
  ['常用', '常用'],
  ['契約終了後5年', '契約終了後5年'],
  ['5年・10年', ['RETENTION_UNCLEAR', null]],
  ['完納まで又は5年', ['RETENTION_UNCLEAR', null]],
])('kept for %s is %j', (text, retention) => {
  expect(shown(readRetention(text))).toEqual(retention)
})

test.each([
  ['利用事務', 'LGWAN接続系', '', '利用事務'],
  ['関係', null, '', '関係事務'],
  ['無', null, '', 'なし'],
  ['○', '個人番号利用事務系', '給与', ['MYNUMBER_KIND', '利用事務']],
  ['○', null, '給与計算', ['MYNUMBER_KIND', '関係事務']],
  ['○', 'LGWAN接続系', '', ['MYNUMBER_KIND', '関係事務']],
])('individual numbers: %s in %s for 「%s」 is %j', (text, segment, about, kind) => {
  expect(shown(readMyNumber(text, { segment, about }))).toEqual(kind)
})
