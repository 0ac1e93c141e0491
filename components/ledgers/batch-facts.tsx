import { useLocale, useTranslations } from 'next-intl'
import { formatInstant } from '@/lib/domain/japanese-date'
import type { BatchDetail } from '@/lib/ledgers/batch-detail'

/** Whose ledger it is, who brought it and when, and that nothing of it is registered yet. */
export function BatchFacts({ batch: { unitName, createdByName, createdAt } }: Readonly<{ batch: BatchDetail }>) {
  const t = useTranslations('ledgers')
  const locale = useLocale()
  return (
    <p className="-mt-3 text-solid-gray-800">
      {t('facts', { unit: unitName, who: createdByName, when: formatInstant(createdAt, locale) })}
    </p>
  )
}
