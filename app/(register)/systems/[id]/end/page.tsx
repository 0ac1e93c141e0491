import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EndSystemForm } from '@/components/systems/end-system-form'
import { SystemAssets } from '@/components/systems/system-assets'
import { SystemStandings } from '@/components/systems/system-standings'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { formatTyped } from '@/lib/domain/day-input'
import { clientMessages } from '@/lib/language/client-messages'
import { systemOfAddress } from '../system-of-address'
import { endSystemAction } from './actions'

export async function generateMetadata({ params }: PageProps<'/systems/[id]/end'>): Promise<Metadata> {
  const t = await getTranslations('systems')
  const { name, may } = await systemOfAddress((await params).id)
  return may.end ? { title: t('endTitle', { name }) } : notFound()
}

export default async function EndSystemPage({ params }: PageProps<'/systems/[id]/end'>) {
  const actor = await requireActor('system.end')
  const system = await systemOfAddress((await params).id)
  if (!system.may.end) notFound()
  const t = await getTranslations('systems')
  const { id, revision, name, endedOn } = system
  const crumbs = [{ label: t('title'), href: '/systems' }, { label: name, href: `/systems/${id}` }, { label: t('end') }]
  return (
    <NextIntlClientProvider messages={await clientMessages('systems')}>
      <Screen title={t('endTitle', { name })} lead={t('endLead')} crumbs={crumbs}>
        <SystemStandings system={system} />
        <SystemAssets system={system} />
        <EndSystemForm
          action={endSystemAction}
          idempotencyKey={randomUUID()}
          system={{ id, revision }}
          endedOn={endedOn === null ? '' : formatTyped(endedOn, actor.locale)}
        />
      </Screen>
    </NextIntlClientProvider>
  )
}
