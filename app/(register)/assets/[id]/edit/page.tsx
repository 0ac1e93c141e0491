import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { randomUUID } from 'node:crypto'
import { AssetForm } from '@/components/assets/asset-form'
import { RetiringAsset } from '@/components/assets/form-retiring'
import { Screen } from '@/components/ui/screen'
import { draftDetail } from '@/lib/assets/draft-detail'
import { formChoices } from '@/lib/assets/form-choices'
import { precedents } from '@/lib/assets/precedents'
import { requireActor } from '@/lib/auth/require-actor'
import { missingAnswers } from '@/lib/domain/asset-rules'
import { rowId } from '@/lib/domain/row-input'
import { seekPrecedentsAction } from '../../new/actions'
import { reviseAssetAction, submitAssetAction } from './actions'
import { draftActions, formMessages } from '../../form-parts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assetForm'))('edit.title') }
}

const actions = {
  first: { save: reviseAssetAction, submit: submitAssetAction },
  later: draftActions,
  seekPrecedents: seekPrecedentsAction,
}

export default async function EditAssetPage({ params, searchParams }: PageProps<'/assets/[id]/edit'>) {
  const actor = await requireActor('asset.revise')
  const id = rowId.safeParse((await params).id)
  const draft = id.success ? await draftDetail(actor, id.data) : null
  if (draft === null) notFound()
  const t = await getTranslations('assetForm')
  const { assetId, assetNo, change, content, revision, returned, registered, unitName } = draft
  const named = [content.systemId ?? [], ...content.alsoHeldBy].flat()
  const choices = await formChoices(actor, named)
  const { check, precedents: asked } = await searchParams
  const title = t(returned === null ? `edit.${change}` : 'edit.returned')
  return (
    <Screen
      title={title}
      lead={t(change === 'retire' ? 'edit.retireLead' : 'edit.lead')}
      mark={t('edit.asset', { assetNo, unit: unitName })}
      crumbs={[
        { label: t('list'), href: '/assets' },
        { label: content.name || assetNo, href: `/assets/${assetId}` },
        { label: title },
      ]}
    >
      <NextIntlClientProvider messages={await formMessages()}>
        {change === 'retire' && <RetiringAsset content={content} {...choices} />}
        <AssetForm
          change={change}
          content={content}
          place={{ assetId, revision }}
          units={[]}
          returned={returned}
          registered={registered}
          problems={check === undefined ? [] : missingAnswers(content, change)}
          choices={choices}
          precedents={asked === undefined ? undefined : await precedents(actor, content)}
          actions={actions}
          keys={{ save: randomUUID(), submission: randomUUID() }}
        />
      </NextIntlClientProvider>
    </Screen>
  )
}
