import { z } from 'zod'
import type { IsoDate } from './fiscal-year'
import { formatShortDate, readDate, type Locale } from './japanese-date'

/** A day in an address, in any way a person writes one; what is none counts as not given. */
export const writtenDay = z
  .string()
  .transform((text) => readDate(text) ?? undefined)
  .optional()
  .catch(undefined)

/** A day as it stands in a field to be typed over: R9.3.31, or 2027-03-31 in English. `writtenDay` reads both. */
export function typedDay(day: IsoDate, locale: Locale): string {
  return locale === 'ja' ? formatShortDate(day, 'ja') : day
}
