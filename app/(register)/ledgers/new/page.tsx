import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { DropForm } from '@/components/ledgers/drop-form'
import { RefusedFile } from '@/components/ledgers/refused-file'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { refusedUpload } from '@/lib/domain/batch-filter'
import { clientMessages } from '@/lib/language/client-messages'
import { unitsToKeepFor } from '@/lib/ledgers/ledger-batches'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ledgers')
  return { title: t('new.title') }
}

export default async function NewLedgerPage({ searchParams }: PageProps<'/ledgers/new'>) {
  const actor = await requireActor('ledger.keep')
  const { refused, ...params } = refusedUpload.parse(await searchParams)
  const units = await unitsToKeepFor(actor)
  const t = await getTranslations('ledgers')
  const crumbs = [{ label: t('title'), href: '/ledgers' }, { label: t('new.title') }]
  return (
    <NextIntlClientProvider messages={await clientMessages('ledgers')}>
      <Screen title={t('new.title')} lead={t('new.lead')} crumbs={crumbs} width="form">
        {refused !== '' && <RefusedFile code={refused} {...params} />}
        <DropForm
          idempotencyKey={randomUUID()}
          units={units}
          unitCode={units.find(({ name }) => name === actor.unitName)?.code}
        />
      </Screen>
    </NextIntlClientProvider>
  )
}
