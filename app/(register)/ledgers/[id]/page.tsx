import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BatchScreen } from '@/components/ledgers/batch-screen'
import { requireActor } from '@/lib/auth/require-actor'
import { batchFilter } from '@/lib/domain/batch-filter'
import { rowId } from '@/lib/domain/row-input'
import { clientMessages } from '@/lib/language/client-messages'
import { batchDetail } from '@/lib/ledgers/batch-detail'
import { commitLedgerAction, decideLedgerAction, discardLedgerAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ledgers')
  return { title: t('one') }
}

export default async function LedgerPage({ params, searchParams }: PageProps<'/ledgers/[id]'>) {
  const actor = await requireActor('ledger.keep')
  const id = rowId.safeParse((await params).id)
  const search = await searchParams
  const filter = batchFilter.parse(search)
  const batch = id.success ? await batchDetail(actor, id.data, filter) : null
  if (batch === null) notFound()
  return (
    <NextIntlClientProvider messages={await clientMessages('ledgers')}>
      <BatchScreen
        batch={batch}
        filter={filter}
        isDecided={search['done'] === 'decided'}
        keys={{
          decide: randomUUID(),
          questions: randomUUID(),
          again: randomUUID(),
          commit: randomUUID(),
          discard: randomUUID(),
        }}
        commit={commitLedgerAction}
        decide={decideLedgerAction}
        discard={discardLedgerAction}
      />
    </NextIntlClientProvider>
  )
}
