import { isIsoDate } from '../fiscal-year'
import { readDate } from '../japanese-date'
import { isDash } from './repeat-marks'
import { ask, nothing, understood, type Reading } from './reading'
import { plain, textOf, type Cell } from './sheet'

const day = 86_400_000
/** Serial numbers of the last sixty and the next hundred years: other numbers are no days. */
const [leastSerial, mostSerial] = [14_000, 92_000]

/** The day a spreadsheet means by a number; spreadsheets count from 1900 (with a 29 February that never was) or 1904. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const start = Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : 30)
  const instant = new Date(start + Math.floor(serial) * day)
  const iso = Number.isNaN(instant.getTime()) ? '' : instant.toISOString().slice(0, 10)
  return isIsoDate(iso) ? iso : null
}

const eras: readonly (readonly [signs: RegExp, yearZero: number, until: string])[] = [
  [/^(令和?|R)/, 2018, '9999-12-31'],
  [/^(平成?|H)/, 1988, '2019-04-30'],
  [/^(昭和?|S)/, 1925, '1989-01-07'],
  [/^(大正?|T)/, 1911, '1926-12-24'],
]

function yearIn(written: string): Readonly<{ year: number; rest: string }> | null {
  const western = /^(19\d\d|20\d\d)(.*)$/.exec(written)
  if (western !== null) return { year: Number(western[1]), rest: western[2] ?? '' }
  const era = eras.find(([signs]) => signs.test(written))
  const [, years, rest] = /^(元|\d{1,2})(.*)$/.exec(era === undefined ? '' : written.replace(era[0], '')) ?? []
  if (era === undefined || years === undefined) return null
  return { year: era[1] + (years === '元' ? 1 : Number(years)), rest: rest ?? '' }
}

/** A month, a fiscal year or its end, of which no single day is meant: 2024-04, FY2024, 2031-03-31 for 令和12年度末. */
function wider(written: string): string | null {
  const found = yearIn(written)
  if (found === null) return null
  const { year, rest } = found
  if (/^年度(末|末日|末まで)$/.test(rest)) return `${year + 1}-03-31`
  if (/^年度(中|分)?$/.test(rest)) return `FY${year}`
  const month = /^(?:年|[./-])(\d{1,2})(?:月|月頃|月末)?$/.exec(rest)
  const number = Number(month?.[1] ?? 0)
  return number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : null
}

/** 平成38年 and 昭和64年4月: years that the era did not live to see. */
function isPastItsEra(written: string, iso: string): boolean {
  const era = eras.find(([signs]) => signs.test(written))
  return era !== undefined && iso > era[2]
}

const twoDigits = /^(\d{1,2})[./-](\d{1,2})[./-](\d{1,2})$/

/** 24/4/1: western or era? The western day is proposed. */
function inDoubt([, year, month, date]: RegExpExecArray): Reading {
  // A year of one digit is one of the era; of two digits the western one is proposed.
  const full = (year ?? '').length === 1 ? String(2018 + Number(year)) : `20${year ?? ''}`
  const iso = `${full}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`
  return ask(isIsoDate(iso) ? 'DATE_TWO_DIGIT_YEAR' : 'DATE_INVALID', isIsoDate(iso) ? iso : null)
}

/** A time of day, a day of the week and words around a day do not matter. */
const bare = (text: string) =>
  plain(text)
    .toUpperCase()
    .replace(/\([日月火水木金土]\)$/, '')
    .replace(/^(約|満了日?|[~〜])+/, '')
    .replace(/(まで|から|付け?|現在|頃|以降|開始|作成|登録)$/, '')
    .replace(/(?<=\d)T?\d{1,2}:\d{2}(:\d{2})?$/, '')

function readText(text: string): Reading {
  const written = bare(text)
  if (written === '' || isDash(written) || /^(なし|無|無し|未定|不明)$/.test(written)) return nothing
  const iso = readDate(written) ?? wider(written)
  if (iso !== null) return isPastItsEra(written, iso) ? { value: iso, note: 'ERA_OVERRUN' } : understood(iso)
  const short = twoDigits.exec(written)
  if (short !== null) return inDoubt(short)
  const period = written.split(/[~〜]|から/).at(-1) ?? ''
  const end = period === written || period === '' ? null : readDate(period)
  return end === null ? ask('DATE_INVALID') : understood(end)
}

/** A day in any form of domain 5.5; a number that a spreadsheet means as a day, told when its cell does not show one. */
export function readDay(cell: Cell | undefined, from1904: boolean): Reading {
  const text = textOf(cell)
  if (typeof cell === 'object' && 'number' in cell && cell.isDay) {
    const iso = dayOfSerial(cell.number, from1904)
    return iso === null ? ask('DATE_INVALID') : understood(iso)
  }
  const digits = plain(text)
  if (/^\d{5}(\.\d+)?$/.test(digits)) {
    const serial = Number(digits)
    const iso = serial >= leastSerial && serial <= mostSerial ? dayOfSerial(serial, from1904) : null
    return iso === null ? ask('DATE_INVALID') : { value: iso, note: 'DATE_SERIAL' }
  }
  return readText(text)
}
