import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/domain/japanese-date'
import type { UnitChoice } from '@/lib/units/unit-choices'
import { unitOptions } from './unit-options'

/** The units one may choose, in the words of the reader. */
export function useUnitOptions(units: readonly UnitChoice[]) {
  const t = useTranslations('units')
  const locale = useLocale()
  return unitOptions(units, ({ name, validFrom, validTo, isFuture }) => {
    if (isFuture) return t('fromDay', { name, day: formatDate(validFrom, locale) })
    return validTo === null ? name : t('untilDay', { name, day: formatDate(validTo, locale) })
  })
}
