import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BatchTable } from '@/components/ledgers/batch-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { batchListFilter } from '@/lib/domain/batch-filter'
import { ledgerBatches } from '@/lib/ledgers/ledger-batches'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ledgers')
  return { title: t('title') }
}

export default async function LedgersPage({ searchParams }: PageProps<'/ledgers'>) {
  const actor = await requireActor('ledger.keep')
  const { after } = batchListFilter.parse(await searchParams)
  const { rows, next } = await ledgerBatches(actor, { after })
  const t = await getTranslations('ledgers')
  const takeIn = (
    <ButtonLink href="/ledgers/new" variant="primary" icon="upload">
      {t('new.title')}
    </ButtonLink>
  )
  return (
    <Screen title={t('title')} lead={t('lead')} actions={rows.length > 0 && takeIn}>
      {rows.length > 0 ? (
        <>
          <BatchTable rows={rows} />
          <Pagination
            summary={t('shown', { count: rows.length })}
            previousHref={after && '/ledgers'}
            nextHref={next && `/ledgers?after=${next}`}
          />
        </>
      ) : (
        <EmptyState title={t('none')} icon="upload" actions={takeIn}>
          {t('noneText')}
        </EmptyState>
      )}
    </Screen>
  )
}
