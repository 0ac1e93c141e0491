import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { Screen } from '@/components/ui/screen'
import type { AfterView } from '@/lib/approvals/after-view'
import { queueHref } from '@/lib/domain/queue-filter'
import { AfterViewTable } from './after-view-table'
import { deskPath } from './desks'
import { QueueTabs } from './queue-tabs'

/** 後閲: what the CISO reads after the manager decided alone. */
export function AfterViewScreen({ view }: Readonly<{ view: AfterView }>) {
  const t = useTranslations('reviews')
  const approvals = useTranslations('approvals')
  const { rows, policy, counts, previous, next } = view
  const page = (place: Readonly<Record<string, string>>) => queueHref(deskPath.ciso, { view: 'after', ...place })
  return (
    <Screen title={approvals('ciso.title')} lead={t('afterLead')}>
      <QueueTabs desk="ciso" counts={counts} afterView />
      {rows.length === 0 ? (
        <EmptyState title={t('afterEmpty')} />
      ) : (
        <>
          <AfterViewTable rows={rows} policy={policy} />
          <Pagination
            summary=""
            previousHref={previous && page({ before: previous })}
            nextHref={next && page({ after: next })}
          />
        </>
      )}
    </Screen>
  )
}
