import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { SystemForm } from '@/components/systems/system-form'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { formatTyped } from '@/lib/domain/day-input'
import { clientMessages } from '@/lib/language/client-messages'
import { systemChoices } from '@/lib/systems/system-choices'
import { systemOfAddress } from '../system-of-address'
import { foreseeSystemAction, reviseSystemAction } from './actions'

export async function generateMetadata({ params }: PageProps<'/systems/[id]/edit'>): Promise<Metadata> {
  const t = await getTranslations('systems')
  const { name, may } = await systemOfAddress((await params).id)
  return may.revise ? { title: t('reviseTitle', { name }) } : notFound()
}

export default async function ReviseSystemPage({ params }: PageProps<'/systems/[id]/edit'>) {
  const actor = await requireActor('system.revise')
  const system = await systemOfAddress((await params).id)
  if (!system.may.revise) notFound()
  const standsOnIds = system.standsOn.map((below) => below.id)
  const choices = await systemChoices(actor, standsOnIds)
  const t = await getTranslations('systems')
  const { id, revision, name } = system
  const day = (iso: string | null) => (iso === null ? '' : formatTyped(iso, actor.locale))
  const texts = Object.entries(system).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[key, value]] : [],
  )
  const values = { ...Object.fromEntries(texts), contractEnd: day(system.contractEnd) }
  const crumbs = [
    { label: t('title'), href: '/systems' },
    { label: name, href: `/systems/${id}` },
    { label: t('revise') },
  ]
  return (
    <NextIntlClientProvider
      messages={await clientMessages('systems', 'choices', 'moves', 'why', 'duties', 'fields', 'assets')}
    >
      <Screen title={t('reviseTitle', { name })} crumbs={crumbs} width="form">
        <SystemForm
          action={reviseSystemAction}
          idempotencyKey={randomUUID()}
          system={{ id, revision, foresee: foreseeSystemAction }}
          values={values}
          standsOnIds={standsOnIds}
          choices={choices}
        />
      </Screen>
    </NextIntlClientProvider>
  )
}
