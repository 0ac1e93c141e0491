import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/domain/japanese-date'
import type { SystemDetail } from '@/lib/systems/system-detail'
import { Notice } from '../ui/notice'

/** What is to be minded about a system: a class below what it holds (R10), an end, and what still lies in it then. */
export function SystemNotices({ system }: Readonly<{ system: SystemDetail }>) {
  const t = useTranslations('systems')
  const locale = useLocale()
  const { below, endedOn, hasEnded, assets, carries } = system
  const count = assets.shown.length + assets.more + assets.ofOthers
  const isEmpty = count + carries.length === 0
  const left = isEmpty ? undefined : t('stillHolds', { assets: count, systems: carries.length })
  return (
    <>
      {below.length > 0 && (
        <Notice tone="warning" still title={t('belowHeld')}>
          {below.map(({ axis, level }) => t('belowHeldAt', { axis: t(axis), level })).join('')}
          {t('belowHeldDo')}
        </Notice>
      )}
      {endedOn !== null && (
        <Notice
          tone={hasEnded && isEmpty ? 'info' : 'warning'}
          still
          title={t(hasEnded ? 'hasEnded' : 'willEnd', { day: formatDate(endedOn, locale) })}
        >
          {left}
        </Notice>
      )}
    </>
  )
}
