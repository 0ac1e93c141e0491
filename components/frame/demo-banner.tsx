import { useTranslations } from 'next-intl'
import { Icon } from '../ui/icon'

/** On every page of a register that holds invented data. */
export function DemoBanner() {
  const t = useTranslations('frame')
  return (
    <aside
      aria-label={t('demo')}
      className="flex flex-wrap items-center gap-x-2 border-b border-yellow-600 bg-yellow-100 px-4 py-1 text-[0.875rem] leading-150 lg:px-6"
    >
      <Icon name="info" size={16} />
      <strong>{t('demo')}</strong>
      <span>{t('demoNote')}</span>
    </aside>
  )
}
