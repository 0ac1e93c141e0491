/** A day of the calendar as 'yyyy-mm-dd'. Such days compare as text. */
export type IsoDate = string

/** Whether the text is a day that exists, written 'yyyy-mm-dd'. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** The fiscal year (年度) a day belongs to, by the western year in which it began: 1 April to 31 March (地方自治法 208条). */
export function fiscalYearOf(date: IsoDate): number {
  const year = Number(date.slice(0, 4))
  return date.slice(5) < '04-01' ? year - 1 : year
}

/** The last day of the fiscal year the day belongs to: 31 March (年度末). */
export function endOfFiscalYear(date: IsoDate): IsoDate {
  return `${String(fiscalYearOf(date) + 1).padStart(4, '0')}-03-31`
}

/** The day it is in Japan at that instant; nine hours ahead of UTC, no summer time. */
export function japanToday(now: Date): IsoDate {
  return japanClock(now).slice(0, 10)
}

/** The clock on the wall in Japan at that instant: 'yyyy-mm-ddThh:mm'. */
export function japanClock(instant: Date): string {
  return new Date(instant.getTime() + 9 * 60 * 60 * 1000).toISOString().slice(0, 16)
}

/** Whether the day lies in a period, both ends included. A null end is open. */
export function isWithin(date: IsoDate, from: IsoDate | null, to: IsoDate | null): boolean {
  return (from === null || from <= date) && (to === null || date <= to)
}
