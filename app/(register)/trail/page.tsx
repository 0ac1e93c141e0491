import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChainHead } from '@/components/trail/chain-head'
import { ToldRequestTable } from '@/components/trail/told-request-table'
import { TrailFilterBar } from '@/components/trail/trail-filter-bar'
import { EmptyState } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { Screen } from '@/components/ui/screen'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/require-actor'
import { trailFilter, trailHref } from '@/lib/domain/trail-filter'
import { auditTrail } from '@/lib/trails/audit-trail'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('trail')
  return { title: t('title') }
}

export default async function TrailPage({ searchParams }: PageProps<'/trail'>) {
  const actor = await requireActor('trail.read')
  const t = await getTranslations('trail')
  const filter = trailFilter.parse(await searchParams)
  const { requests, names, policy, units, head, next } = await auditTrail(actor, filter)
  return (
    <Screen title={t('title')} lead={t('lead')}>
      <div className="flex flex-col gap-4">
        <TrailFilterBar filter={filter} units={units} />
        {requests.length === 0 ? (
          <EmptyState title={t('empty')} icon="history">
            {t('emptyText')}
          </EmptyState>
        ) : (
          <ToldRequestTable
            {...{ requests, names, policy }}
            opened={filter.open}
            hrefOf={(open) => trailHref(filter, { before: filter.before, ...open })}
          />
        )}
        <Pagination
          summary={
            filter.before === undefined ? t('newest') : <TextLink href={trailHref(filter)}>{t('toNewest')}</TextLink>
          }
          nextHref={next && trailHref(filter, { before: next })}
        />
      </div>
      <ChainHead head={head} />
    </Screen>
  )
}
