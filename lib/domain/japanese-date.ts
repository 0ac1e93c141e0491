import { isIsoDate, japanClock, type IsoDate } from './fiscal-year'

export type Locale = 'ja' | 'en'

/** Newest first. Before the solar calendar of 1873 (明治6年) days are shown in western years. */
const eras = [
  { name: '令和', sign: '令', letter: 'R', digit: '5', from: '2019-05-01', yearZero: 2018 },
  { name: '平成', sign: '平', letter: 'H', digit: '4', from: '1989-01-08', yearZero: 1988 },
  { name: '昭和', sign: '昭', letter: 'S', digit: '3', from: '1926-12-25', yearZero: 1925 },
  { name: '大正', sign: '大', letter: 'T', digit: '2', from: '1912-07-30', yearZero: 1911 },
  { name: '明治', sign: '明', letter: 'M', digit: '1', from: '1873-01-01', yearZero: 1867 },
] as const

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** The day in the Japanese era: 「令和9年3月31日」, first years as 元年. */
export function formatWareki(date: IsoDate): string {
  const [year, month, day] = partsOf(date)
  return `${eraYear(year, date)}年${month}月${day}日`
}

/** The day as the reader writes it: 「令和9年3月31日」 or '31 Mar 2027'. */
export function formatDate(date: IsoDate, locale: Locale): string {
  if (locale === 'ja') return formatWareki(date)
  const [year, month, day] = partsOf(date)
  return `${day} ${months[month - 1] ?? ''} ${year}`
}

/** The day for a narrow column: 「R9.3.31」 or '31 Mar 2027'. */
export function formatShortDate(date: IsoDate, locale: Locale): string {
  if (locale === 'en') return formatDate(date, locale)
  const [year, month, day] = partsOf(date)
  const era = eras.find(({ from }) => from <= date)
  return `${era ? `${era.letter}${year - era.yearZero}` : year}.${month}.${day}`
}

/** The instant on the clock of Japan, to the minute: 「令和9年3月31日 14:05」 or '31 Mar 2027 14:05'. */
export function formatInstant(instant: Date, locale: Locale): string {
  const clock = japanClock(instant)
  return `${formatDate(clock.slice(0, 10), locale)} ${clock.slice(11)}`
}

/** 「令和8年度」 or 'FY2026'. A year with two eras has the later one's name: 2019 is 令和元年度. */
export function formatFiscalYear(fiscalYear: number, locale: Locale): string {
  return locale === 'ja' ? `${eraYear(fiscalYear, `${fiscalYear}-12-31`)}年度` : `FY${fiscalYear}`
}

function eraYear(year: number, date: IsoDate): string {
  const era = eras.find(({ from }) => from <= date)
  if (!era) return String(year)
  return `${era.name}${year === era.yearZero + 1 ? '元' : year - era.yearZero}`
}

function partsOf(date: IsoDate): readonly [year: number, month: number, day: number] {
  if (!isIsoDate(date)) throw new RangeError('not a day of the calendar')
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))]
}

const longestDate = 40
const firstYear = 1868
const lastYear = 2199

const kanji = '[〇一二三四五六七八九十]'
const count = `[0-9]{1,2}|${kanji}{1,3}`
const inWords = `年(?<month>${count})月(?<day>${count})日`
const withMarks = `(?<mark>[./-])(?<markedMonth>${count})\\k<mark>(?<markedDay>${count})`
const eraNames = eras.flatMap(({ name, sign, letter }) => [name, sign, letter]).join('|')
const inEra = `(?<era>${eraNames})(?<eraYear>元|[0-9]{1,3}|${kanji}{1,3})`
const spelled = new RegExp(`^(?:${inEra}|(?<year>[0-9]{4}|${kanji}{4}))(?:${inWords}|${withMarks})$`)
const digitsOnly = /^(?:(?<year>[0-9]{4})|(?<era>[1-5])(?<eraYear>[0-9]{2}))(?<month>[0-9]{2})(?<day>[0-9]{2})$/

/**
 * The day a person wrote, or null when it is none that exists or leaves doubt. Reads 令和6年4月1日, 平成三十年四月一日,
 * 元年, R6.4.1, H31/4/1, 令6-4-1, ㋿6.4.1, 2024/4/1, 2024.4.1, 2024-04-01, 2024年4月1日, 20240401 and 5060401 (era
 * digit 1 to 5: 明治 to 令和), full-width too. Years of an era that had ended or not yet begun count on (平成32年 is
 * 2020). Null: years of two digits without an era, months without a day, days outside 1868 to 2199.
 */
export function readDate(text: string): IsoDate | null {
  if (text.length > longestDate) return null
  const written = plain(text)
  const parts = (spelled.exec(written) ?? digitsOnly.exec(written))?.groups
  if (!parts) return null
  const year = yearOf(parts['era'], parts['eraYear'], parts['year'])
  const month = numberOf(parts['month'] ?? parts['markedMonth'])
  const day = numberOf(parts['day'] ?? parts['markedDay'])
  if (year < firstYear || year > lastYear) return null
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`
  return isIsoDate(date) ? date : null
}

/** NFKC, so that ㋿ is 令和 and ６ is 6; one kind of hyphen; no space beside a mark, an era or a word of the date. */
function plain(text: string): string {
  const folded = text.normalize('NFKC').toUpperCase().trim()
  return folded.replace(/[\u2010-\u2015\u2212ー]/g, '-').replace(/ *([年月日元令和平成昭大正明治RHSTM./-]) */g, '$1')
}

function yearOf(eraWritten: string | undefined, eraYearWritten: string | undefined, year: string | undefined): number {
  if (eraWritten === undefined) return numberOf(year)
  const era = eras.find((one) => [one.name, one.sign, one.letter, one.digit].some((name) => name === eraWritten))
  const count = eraYearWritten === '元' ? 1 : numberOf(eraYearWritten)
  return era && count >= 1 ? era.yearZero + count : NaN
}

/** 6, 06, 六, 十, 三十, 二十八, 二〇二四; NaN for anything else. */
function numberOf(written = ''): number {
  const digits = written.replace(/[〇一二三四五六七八九]/g, (sign) => String('〇一二三四五六七八九'.indexOf(sign)))
  const tens = /^([1-9]?)十([1-9]?)$/.exec(digits)
  if (tens) return Number(tens[1] === '' ? 1 : tens[1]) * 10 + Number(tens[2])
  return /^[0-9]+$/.test(digits) ? Number(digits) : NaN
}

const twoDigits = (value: number) => String(value).padStart(2, '0')
