import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { GrantForm } from '@/components/people/grant-form'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { japanToday } from '@/lib/domain/fiscal-year'
import { usualPeriod } from '@/lib/domain/grant-rules'
import { formatTyped } from '@/lib/domain/day-input'
import { clientMessages } from '@/lib/language/client-messages'
import { roleWords } from '@/lib/roles/role-names'
import { unitChoices } from '@/lib/units/unit-choices'
import { personOfAddress } from '../person-of-address'
import { giveGrantAction } from './actions'

export async function generateMetadata({ params }: PageProps<'/people/[id]/grant'>): Promise<Metadata> {
  const t = await getTranslations('people')
  return { title: t('giveTitle', { name: (await personOfAddress((await params).id)).name }) }
}

export default async function GiveGrantPage({ params }: PageProps<'/people/[id]/grant'>) {
  const actor = await requireActor('grant.give')
  const { id, name, unitId } = await personOfAddress((await params).id)
  const units = await unitChoices(actor)
  const words = await roleWords(actor)
  const t = await getTranslations('people')
  const { validFrom, validTo } = usualPeriod(japanToday(new Date()))
  const values = {
    role: '',
    unitId: unitId ?? '',
    validFrom: formatTyped(validFrom, actor.locale),
    validTo: formatTyped(validTo, actor.locale),
  }
  const crumbs = [
    { label: t('title'), href: '/people' },
    { label: name, href: `/people/${id}` },
    { label: t('giveRole') },
  ]
  return (
    <NextIntlClientProvider messages={await clientMessages('people', 'units')}>
      <Screen title={t('giveTitle', { name })} crumbs={crumbs} width="form">
        <GrantForm
          action={giveGrantAction}
          idempotencyKey={randomUUID()}
          personId={id}
          values={values}
          units={units}
          roleWords={words}
        />
      </Screen>
    </NextIntlClientProvider>
  )
}
