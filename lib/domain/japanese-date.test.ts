import { expect, test } from 'vitest'
import { formatDate, formatFiscalYear, formatInstant, formatShortDate, formatWareki, readDate } from './japanese-date'

test.each([
  ['2027-03-31', '令和9年3月31日'],
  ['2019-05-01', '令和元年5月1日'],
  ['2019-04-30', '平成31年4月30日'],
  ['1989-01-08', '平成元年1月8日'],
  ['1989-01-07', '昭和64年1月7日'],
  ['1926-12-25', '昭和元年12月25日'],
  ['1926-12-24', '大正15年12月24日'],
  ['1912-07-30', '大正元年7月30日'],
  ['1912-07-29', '明治45年7月29日'],
  ['1873-01-01', '明治6年1月1日'],
  ['1872-12-31', '1872年12月31日'],
])('%s is %s', (date, wareki) => {
  expect(formatWareki(date)).toBe(wareki)
  expect(readDate(wareki)).toBe(date)
})

test('each reader sees days, instants and fiscal years in their own language', () => {
  expect(formatDate('2027-03-31', 'ja')).toBe('令和9年3月31日')
  expect(formatDate('2027-03-31', 'en')).toBe('31 Mar 2027')
  expect(formatDate('2026-09-01', 'en')).toBe('1 Sep 2026')
  expect(formatInstant(new Date('2027-03-30T15:05:59Z'), 'ja')).toBe('令和9年3月31日 00:05')
  expect(formatInstant(new Date('2027-03-31T05:05:00Z'), 'en')).toBe('31 Mar 2027 14:05')
  expect(formatFiscalYear(2026, 'ja')).toBe('令和8年度')
  expect(formatFiscalYear(2026, 'en')).toBe('FY2026')
})

test('a narrow column takes the letter of the era', () => {
  expect(formatShortDate('2027-03-31', 'ja')).toBe('R9.3.31')
  expect(formatShortDate('2019-05-01', 'ja')).toBe('R1.5.1')
  expect(formatShortDate('2027-03-31', 'en')).toBe('31 Mar 2027')
})

test.each([
  [2019, '令和元年度'],
  [2018, '平成30年度'],
  [1989, '平成元年度'],
  [1988, '昭和63年度'],
])('fiscal year %i is %s', (year, name) => {
  expect(formatFiscalYear(year, 'ja')).toBe(name)
})

test('a day that does not exist cannot be shown', () => {
  expect(() => formatWareki('2026-02-30')).toThrow(RangeError)
})

test.each([
  ['令和6年4月1日', '2024-04-01'],
  ['令和６年４月１日', '2024-04-01'],
  ['令和元年5月1日', '2019-05-01'],
  ['平成三十年四月一日', '2018-04-01'],
  ['昭和六十三年十二月三十一日', '1988-12-31'],
  ['平成二〇年一〇月二十日', '2008-10-20'],
  ['令和 6年 4月 1日', '2024-04-01'],
  ['　令和6年4月1日　', '2024-04-01'],
  ['令和6.4.1', '2024-04-01'],
  ['R6.4.1', '2024-04-01'],
  ['r6.4.1', '2024-04-01'],
  ['R9.3.31', '2027-03-31'],
  ['R06/04/01', '2024-04-01'],
  ['Ｒ６．４．１', '2024-04-01'],
  ['令6.4.1', '2024-04-01'],
  ['R元.5.1', '2019-05-01'],
  ['R6-4-1', '2024-04-01'],
  ['H31.4.1', '2019-04-01'],
  ['H31/4/1', '2019-04-01'],
  ['S64.1.7', '1989-01-07'],
  ['T1.7.30', '1912-07-30'],
  ['M45.7.29', '1912-07-29'],
  ['㋿6.4.1', '2024-04-01'],
  ['㋿6年4月1日', '2024-04-01'],
  ['㍻30年4月1日', '2018-04-01'],
  ['5060401', '2024-04-01'],
  ['５０６０４０１', '2024-04-01'],
  ['4310430', '2019-04-30'],
  ['3640107', '1989-01-07'],
  ['2010730', '1912-07-30'],
  ['1450729', '1912-07-29'],
  ['2024/4/1', '2024-04-01'],
  ['2024.4.1', '2024-04-01'],
  ['2024-04-01', '2024-04-01'],
  ['2024−04−01', '2024-04-01'],
  ['２０２４ー４ー１', '2024-04-01'],
  ['2024 / 4 / 1', '2024-04-01'],
  ['2024年4月1日', '2024-04-01'],
  ['二〇二四年四月一日', '2024-04-01'],
  ['20240401', '2024-04-01'],
  ['２０２４０４０１', '2024-04-01'],
  ['2024-02-29', '2024-02-29'],
  ['平成32年3月31日', '2020-03-31'],
  ['昭和64年1月8日', '1989-01-08'],
  ['令和元年4月1日', '2019-04-01'],
])('「%s」 is read as %s', (text, date) => {
  expect(readDate(text)).toBe(date)
})

test.each([
  ['two digits of a year', '24/4/1'],
  ['two digits of a year, padded', '06/04/01'],
  ['a month', '令和6年4月'],
  ['an era year', '㍻30年'],
  ['a fiscal year', '令和6年度'],
  ['a serial number', '45383'],
  ['a day that does not exist', '2023-02-29'],
  ['a day that does not exist, in wareki', '令和5年2月29日'],
  ['31 April', 'R6.4.31'],
  ['month 13', '2024/13/1'],
  ['month 0', '2024/0/1'],
  ['day 0', '20240400'],
  ['year 0 of an era', 'R0.4.1'],
  ['year 0 of an era, as digits', '5000401'],
  ['an era nobody knows', 'X6.4.1'],
  ['an era digit nobody knows', '6060401'],
  ['mixed marks', '2024/4-1'],
  ['too many digits', '2024/004/01'],
  ['a day with something after it', '2024/4/1 1'],
  ['digits apart', '2024 04 01'],
  ['a year out of reach', '2200-01-01'],
  ['a year long past', '1700-01-01'],
  ['a word', '随時'],
  ['nothing', ''],
  ['endless space', ' '.repeat(100_000)],
])('%s is not read as a day', (_, text) => {
  expect(readDate(text)).toBeNull()
})

test('every day from the first of Taisho to the end of 2199 is read as it is shown', () => {
  const oneDay = 24 * 60 * 60 * 1000
  const misread: string[] = []
  for (let day = Date.UTC(1912, 6, 30); day <= Date.UTC(2199, 11, 31); day += oneDay) {
    const date = new Date(day).toISOString().slice(0, 10)
    if (readDate(formatWareki(date)) !== date) misread.push(date)
  }
  expect(misread).toEqual([])
})
