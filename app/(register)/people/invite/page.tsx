import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { InviteForm } from '@/components/people/invite-form'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { clientMessages } from '@/lib/language/client-messages'
import { unitChoices } from '@/lib/units/unit-choices'
import { inviteAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people')
  return { title: t('invite') }
}

export default async function InvitePage() {
  const actor = await requireActor('person.invite')
  const units = await unitChoices(actor)
  const t = await getTranslations('people')
  const crumbs = [{ label: t('title'), href: '/people' }, { label: t('invite') }]
  return (
    <NextIntlClientProvider messages={await clientMessages('people', 'units', 'employments')}>
      <Screen title={t('invite')} lead={t('inviteLead')} crumbs={crumbs} width="form">
        <InviteForm action={inviteAction} idempotencyKey={randomUUID()} units={units} />
      </Screen>
    </NextIntlClientProvider>
  )
}
