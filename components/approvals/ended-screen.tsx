import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty'
import { Screen } from '@/components/ui/screen'
import type { RequestDetail } from '@/lib/approvals/request-detail'
import { formatInstant } from '@/lib/domain/japanese-date'
import { deskPath, type Desk } from './desks'

type Props = Readonly<{ desk: Desk; ended: Extract<RequestDetail, { kind: 'ended' }> }>

/** For who comes too late: what became of the request, by whom and when. */
export function EndedScreen({ desk, ended }: Props) {
  const t = useTranslations('approvals')
  const locale = useLocale()
  const { name, assetId, how, by, at, own } = ended
  return (
    <Screen crumbs={[{ label: t(`${desk}.title`), href: deskPath[desk] }, { label: name }]} title={name}>
      <EmptyState
        icon="check-circle"
        title={t('ended.title')}
        actions={
          <>
            <ButtonLink href={deskPath[desk]} variant="primary">
              {t(`${desk}.back`)}
            </ButtonLink>
            <ButtonLink href={`/assets/${assetId}`}>{t('openAsset')}</ButtonLink>
          </>
        }
      >
        {t(`ended.${how}`, { by, at: formatInstant(at, locale), own: String(own) })}
      </EmptyState>
    </Screen>
  )
}
