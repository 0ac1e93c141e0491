import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { Screen } from '@/components/ui/screen'
import type { RequestQueue } from '@/lib/approvals/request-queue'
import { queueHref, type QueueFilter } from '@/lib/domain/queue-filter'
import { deskPath, type Desk } from './desks'
import { QueueTable } from './queue-table'
import { QueueTabs } from './queue-tabs'

type Props = Readonly<{ desk: Desk; queue: RequestQueue; filter: QueueFilter; today: string }>

/** The queue of a desk, with what was decided last and the way to the next one. */
export function QueueScreen({ desk, queue, filter: { kind }, today }: Props) {
  const t = useTranslations('approvals')
  const { rows, counts, decided, previous, next } = queue
  const page = (place: Readonly<Record<string, string | undefined>>) => queueHref(deskPath[desk], { kind, ...place })
  return (
    <Screen title={t(`${desk}.title`)} lead={t(`${desk}.lead`)}>
      {decided && <DecidedNotice desk={desk} decided={decided} nextAssetId={rows[0]?.assetId} />}
      <QueueTabs desk={desk} kind={kind} counts={counts} />
      {rows.length > 0 ? (
        <>
          <QueueTable desk={desk} queue={queue} today={today} />
          <Pagination
            summary={t('count', { count: counts[kind ?? 'all'] })}
            previousHref={previous && page({ before: previous })}
            nextHref={next && page({ after: next })}
          />
        </>
      ) : (
        <NothingWaits desk={desk} all={counts.all} />
      )}
      {counts.own > 0 && <p className="text-solid-gray-800">{t(`${desk}.own`, { count: counts.own })}</p>}
    </Screen>
  )
}

function NothingWaits({ desk, all }: Readonly<{ desk: Desk; all: number }>) {
  const t = useTranslations('approvals')
  if (all === 0) return <EmptyState title={t(`${desk}.empty`)}>{t(`emptyLead.${desk}`)}</EmptyState>
  return <EmptyState title={t('noneOfKind')} actions={<ButtonLink href={deskPath[desk]}>{t('showAll')}</ButtonLink>} />
}

type DecidedProps = Readonly<{
  desk: Desk
  decided: NonNullable<RequestQueue['decided']>
  nextAssetId: string | undefined
}>

function DecidedNotice({ desk, decided: { verdict, name, state }, nextAssetId }: DecidedProps) {
  const t = useTranslations('approvals.decided')
  return (
    <Notice
      tone="success"
      title={t(verdict, { name, state })}
      actions={
        nextAssetId && (
          <ButtonLink href={`${deskPath[desk]}/${nextAssetId}`} variant="primary" icon="chevron-right">
            {t('next')}
          </ButtonLink>
        )
      }
    />
  )
}
