import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

/** From what stood before to what is to stand. */
export function Arrow() {
  const t = useTranslations('approvals.touches')
  return (
    <>
      <Icon name="arrow-right" size={16} className="text-solid-gray-700" />
      <VisuallyHidden>{t('to')}</VisuallyHidden>
    </>
  )
}
