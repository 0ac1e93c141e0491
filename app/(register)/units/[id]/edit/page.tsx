import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { Screen } from '@/components/ui/screen'
import { ReviseUnitForm } from '@/components/units/revise-unit-form'
import { requireActor } from '@/lib/auth/require-actor'
import { formatTyped } from '@/lib/domain/day-input'
import { clientMessages } from '@/lib/language/client-messages'
import { unitChoices } from '@/lib/units/unit-choices'
import { unitOfAddress } from '../unit-of-address'
import { reviseUnitAction } from './actions'

export async function generateMetadata({ params }: PageProps<'/units/[id]/edit'>): Promise<Metadata> {
  const t = await getTranslations('units')
  return { title: t('reviseTitle', { name: (await unitOfAddress((await params).id)).name }) }
}

export default async function ReviseUnitPage({ params }: PageProps<'/units/[id]/edit'>) {
  const actor = await requireActor('unit.revise')
  const { id, revision, name, kind, parentId, validTo, change, successors } = await unitOfAddress((await params).id)
  const units = await unitChoices(actor)
  const t = await getTranslations('units')
  const crumbs = [{ label: t('title'), href: '/units' }, { label: name, href: `/units/${id}` }, { label: t('revise') }]
  const end = {
    validTo: validTo === null ? '' : formatTyped(validTo, actor.locale),
    change: change ?? '',
    successorIds: successors.map((successor) => successor.id),
  }
  return (
    <NextIntlClientProvider messages={await clientMessages('units', 'unitKinds')}>
      <Screen title={t('reviseTitle', { name })} crumbs={crumbs} width="form">
        <ReviseUnitForm
          action={reviseUnitAction}
          idempotencyKey={randomUUID()}
          unit={{ id, revision, name, kind, parentId, ...end }}
          units={units}
        />
      </Screen>
    </NextIntlClientProvider>
  )
}
