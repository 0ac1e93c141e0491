import type { IsoDate } from '@/lib/domain/fiscal-year'

/** A day as the database's date columns take it. */
export const toDate = (day: IsoDate) => new Date(`${day}T00:00:00Z`)

/** A date column as a day. */
export const toDay = (date: Date): IsoDate => date.toISOString().slice(0, 10)

/** A date column that may be open, as a day. */
export const toDayOrNone = (date: Date | null): IsoDate | null => (date === null ? null : toDay(date))

/** A day that may be open, as a date column takes it. */
export const toDateOrNone = (day: IsoDate | null): Date | null => (day === null ? null : toDate(day))
