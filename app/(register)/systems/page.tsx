import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SystemFilterBar } from '@/components/systems/system-filter-bar'
import { SystemTable } from '@/components/systems/system-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { mayEver } from '@/lib/domain/access'
import { systemFilter, systemListHref } from '@/lib/domain/system-filter'
import { systemList } from '@/lib/systems/system-list'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('systems')
  return { title: t('title') }
}

export default async function SystemsPage({ searchParams }: PageProps<'/systems'>) {
  const actor = await requireActor('system.read')
  const filter = systemFilter.parse(await searchParams)
  const { rows, total, previous, next, units, policy } = await systemList(actor, filter)
  const t = await getTranslations('systems')
  const register = mayEver(actor, 'system.register') && (
    <ButtonLink href="/systems/new" variant="primary" icon="plus">
      {t('register')}
    </ButtonLink>
  )
  return (
    <Screen title={t('title')} actions={register}>
      <div className="flex flex-col gap-3">
        <SystemFilterBar filter={filter} units={units} policy={policy} />
        {rows.length > 0 && (
          <Pagination
            summary={t('total', { count: total })}
            previousHref={previous && systemListHref(filter, { before: previous })}
            nextHref={next && systemListHref(filter, { after: next })}
          />
        )}
        {rows.length > 0 ? (
          <SystemTable rows={rows} policy={policy} />
        ) : (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        )}
      </div>
    </Screen>
  )
}
