import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { Screen } from '@/components/ui/screen'
import { UnitForm } from '@/components/units/unit-form'
import { requireActor } from '@/lib/auth/require-actor'
import { formatTyped } from '@/lib/domain/day-input'
import { endOfFiscalYear, japanToday } from '@/lib/domain/fiscal-year'
import { dayAfter } from '@/lib/domain/unit-rules'
import { clientMessages } from '@/lib/language/client-messages'
import { unitChoices } from '@/lib/units/unit-choices'
import { createUnitAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('units')
  return { title: t('create') }
}

export default async function NewUnitPage() {
  const actor = await requireActor('unit.create')
  const units = await unitChoices(actor)
  const t = await getTranslations('units')
  // 組織改正 takes effect on 1 April.
  const nextApril = dayAfter(endOfFiscalYear(japanToday(new Date())))
  const crumbs = [{ label: t('title'), href: '/units' }, { label: t('create') }]
  return (
    <NextIntlClientProvider messages={await clientMessages('units', 'unitKinds')}>
      <Screen title={t('create')} lead={t('createLead')} crumbs={crumbs} width="form">
        <UnitForm
          action={createUnitAction}
          idempotencyKey={randomUUID()}
          units={units}
          validFrom={formatTyped(nextApril, actor.locale)}
        />
      </Screen>
    </NextIntlClientProvider>
  )
}
