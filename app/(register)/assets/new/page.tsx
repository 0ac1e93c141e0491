import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { randomUUID } from 'node:crypto'
import { AssetForm } from '@/components/assets/asset-form'
import { Screen } from '@/components/ui/screen'
import { formChoices } from '@/lib/assets/form-choices'
import { unitsToRegister } from '@/lib/assets/units-to-register'
import { requireActor } from '@/lib/auth/require-actor'
import { emptyContent } from '@/lib/domain/asset-content'
import { registerAssetAction, seekPrecedentsAction, submitNewAssetAction } from './actions'
import { draftActions, formMessages } from '../form-parts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assetForm'))('new.title') }
}

const actions = {
  first: { save: registerAssetAction, submit: submitNewAssetAction },
  later: draftActions,
  seekPrecedents: seekPrecedentsAction,
}

export default async function NewAssetPage() {
  const actor = await requireActor('asset.register')
  const t = await getTranslations('assetForm')
  const units = await unitsToRegister(actor)
  return (
    <Screen
      title={t('new.title')}
      lead={t('new.lead')}
      crumbs={[{ label: t('list'), href: '/assets' }, { label: t('new.title') }]}
    >
      <NextIntlClientProvider messages={await formMessages()}>
        <AssetForm
          change="register"
          content={emptyContent}
          place={null}
          units={units}
          returned={null}
          registered={null}
          problems={[]}
          choices={await formChoices(actor)}
          actions={actions}
          keys={{ save: randomUUID(), submission: randomUUID() }}
        />
      </NextIntlClientProvider>
    </Screen>
  )
}
