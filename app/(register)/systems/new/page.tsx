import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { SystemForm } from '@/components/systems/system-form'
import { Screen } from '@/components/ui/screen'
import { requireActor } from '@/lib/auth/require-actor'
import { clientMessages } from '@/lib/language/client-messages'
import { systemChoices } from '@/lib/systems/system-choices'
import { registerSystemAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('systems')
  return { title: t('register') }
}

export default async function NewSystemPage() {
  const actor = await requireActor('system.register')
  const choices = await systemChoices(actor, [])
  // Most people register for one section.
  const onlyUnit = choices.units.length === 1 ? (choices.units[0]?.id ?? '') : ''
  const t = await getTranslations('systems')
  const crumbs = [{ label: t('title'), href: '/systems' }, { label: t('register') }]
  return (
    <NextIntlClientProvider messages={await clientMessages('systems', 'choices')}>
      <Screen title={t('register')} lead={t('registerLead')} crumbs={crumbs} width="form">
        <SystemForm
          action={registerSystemAction}
          idempotencyKey={randomUUID()}
          values={{ kind: 'system', unitId: onlyUnit }}
          standsOnIds={[]}
          choices={choices}
        />
      </Screen>
    </NextIntlClientProvider>
  )
}
