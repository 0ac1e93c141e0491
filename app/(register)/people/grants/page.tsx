import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { GrantTable } from '@/components/people/grant-table'
import { EmptyState } from '@/components/ui/empty'
import { Screen } from '@/components/ui/screen'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/require-actor'
import { clientMessages } from '@/lib/language/client-messages'
import { grantsEnding } from '@/lib/people/grants-ending'
import { waitingGrants } from '@/lib/people/waiting-grants'
import { roleWords } from '@/lib/roles/role-names'
import { confirmGrantAction, revokeGrantAction } from '../[id]/actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people')
  return { title: t('grantsTitle') }
}

export default async function GrantsPage() {
  const actor = await requireActor('grant.confirm')
  const waiting = await waitingGrants(actor)
  const ending = await grantsEnding(actor)
  const words = await roleWords(actor)
  const t = await getTranslations('people')
  const actions = { confirm: confirmGrantAction, revoke: revokeGrantAction, idempotencyKey: randomUUID() }
  const crumbs = [{ label: t('title'), href: '/people' }, { label: t('grantsTitle') }]
  return (
    <NextIntlClientProvider messages={await clientMessages('people')}>
      <Screen title={t('grantsTitle')} crumbs={crumbs}>
        <Section title={t('waiting', { count: waiting.length })} lead={t('waitingLead')}>
          {waiting.length === 0 ? (
            <EmptyState title={t('nothingWaits')} icon="check-circle" />
          ) : (
            <GrantTable caption={t('waitingCaption')} rows={waiting} roleWords={words} actions={actions} withPerson />
          )}
        </Section>
        <Section title={t('ending', { count: ending.total })} lead={t('endingLead')}>
          {ending.rows.length === 0 ? (
            <EmptyState title={t('nothingEnds')} icon="calendar" />
          ) : (
            <GrantTable caption={t('endingCaption')} rows={ending.rows} roleWords={words} withPerson />
          )}
          {ending.total > ending.rows.length && <p>{t('endingMore', { count: ending.rows.length })}</p>}
        </Section>
      </Screen>
    </NextIntlClientProvider>
  )
}
