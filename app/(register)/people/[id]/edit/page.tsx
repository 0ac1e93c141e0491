import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { ReviseForm } from '@/components/people/revise-form'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { clientMessages } from '@/lib/language/client-messages'
import { unitChoices } from '@/lib/units/unit-choices'
import { personOfAddress } from '../person-of-address'
import { reviseAction } from './actions'

export async function generateMetadata({ params }: PageProps<'/people/[id]/edit'>): Promise<Metadata> {
  const t = await getTranslations('people')
  return { title: t('reviseTitle', { name: (await personOfAddress((await params).id)).name }) }
}

export default async function RevisePersonPage({ params }: PageProps<'/people/[id]/edit'>) {
  const actor = await requireActor('person.revise')
  const { id, revision, staffNo, name, kana, unitId, post, employment, email } = await personOfAddress(
    (await params).id,
  )
  const units = await unitChoices(actor)
  const t = await getTranslations('people')
  const crumbs = [
    { label: t('title'), href: '/people' },
    { label: name, href: `/people/${id}` },
    { label: t('revise') },
  ]
  return (
    <NextIntlClientProvider messages={await clientMessages('people', 'units', 'employments')}>
      <Screen title={t('reviseTitle', { name })} crumbs={crumbs} width="form">
        <ReviseForm
          action={reviseAction}
          idempotencyKey={randomUUID()}
          person={{ id, revision, staffNo, name, kana, unitId, post, employment, email }}
          units={units}
        />
      </Screen>
    </NextIntlClientProvider>
  )
}
