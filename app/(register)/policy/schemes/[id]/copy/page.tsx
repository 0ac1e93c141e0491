import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CopyForm } from '@/components/policy/copy-form'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { clientMessages } from '@/lib/language/client-messages'
import { schemeOfAddress } from '../scheme-of-address'
import { beginSchemeDraftAction } from './actions'

export async function generateMetadata({ params }: PageProps<'/policy/schemes/[id]/copy'>): Promise<Metadata> {
  const t = await getTranslations('policy.schemes')
  return { title: t('copyTitle', { name: (await schemeOfAddress((await params).id))[await getLocale()] }) }
}

export default async function CopySchemePage({ params }: PageProps<'/policy/schemes/[id]/copy'>) {
  await requireActor('policy.revise')
  const { id, ja, en, state, [await getLocale()]: name } = await schemeOfAddress((await params).id)
  if (state === 'draft') notFound()
  const t = await getTranslations('policy')
  const crumbs = [
    { label: t('title'), href: '/policy' },
    { label: name, href: `/policy/schemes/${id}` },
    { label: t('schemes.copy') },
  ]
  return (
    <NextIntlClientProvider messages={await clientMessages('policy')}>
      <Screen title={t('schemes.copyTitle', { name })} lead={t('schemes.copyLead')} crumbs={crumbs} width="form">
        <CopyForm action={beginSchemeDraftAction} idempotencyKey={randomUUID()} scheme={{ id, ja, en }} />
      </Screen>
    </NextIntlClientProvider>
  )
}
