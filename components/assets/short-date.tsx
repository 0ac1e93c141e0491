import { useLocale } from 'next-intl'
import { japanToday } from '@/lib/domain/fiscal-year'
import { formatInstant, formatShortDate } from '@/lib/domain/japanese-date'

/** The day of an instant for a narrow column; resting on it tells the time as well. */
export function ShortDate({ instant }: Readonly<{ instant: Date }>) {
  const locale = useLocale()
  return (
    <time dateTime={instant.toISOString()} title={formatInstant(instant, locale)}>
      {formatShortDate(japanToday(instant), locale)}
    </time>
  )
}
