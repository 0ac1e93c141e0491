import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { randomUUID } from 'node:crypto'
import { cache } from 'react'
import { z } from 'zod'
import { AssetAsOfScreen } from '@/components/assets/asset-as-of-screen'
import { doneActs } from '@/components/assets/asset-notices'
import { AssetScreen } from '@/components/assets/asset-screen'
import { assetAsOf } from '@/lib/assets/asset-as-of'
import { assetDetail } from '@/lib/assets/asset-detail'
import { requireActor } from '@/lib/auth/require-actor'
import { mayEver } from '@/lib/domain/access'
import { rowId } from '@/lib/domain/row-input'
import { writtenDay } from '@/lib/domain/written-day'
import { beginRetirementAction, beginRevisionAction, discardDraftAction, withdrawAssetAction } from './actions'

const actions = {
  beginRevision: beginRevisionAction,
  beginRetirement: beginRetirementAction,
  withdraw: withdrawAssetAction,
  discard: discardDraftAction,
}

const view = z.object({
  view: z.enum(['registered', 'working']).catch('registered'),
  asOf: writtenDay,
  done: z.enum(doneActs).optional().catch(undefined),
})

/** The asset for title and page alike, read once per request: as it stands now, or as it was on a day. */
const assetOfPage = cache(async (id: string, asOf: string | undefined) => {
  const actor = await requireActor('asset.read')
  const { data: assetId } = rowId.safeParse(id)
  if (assetId === undefined) notFound()
  const now = asOf === undefined ? await assetDetail(actor, assetId) : null
  const then = asOf === undefined ? null : await assetAsOf(actor, assetId, asOf)
  if (now === null && then === null) notFound()
  return { now, then, mayReadTrail: mayEver(actor, 'trail.read') }
})

type Props = PageProps<'/assets/[id]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { asOf } = view.parse(await searchParams)
  const { now, then } = await assetOfPage((await params).id, asOf)
  const t = await getTranslations('assets')
  const content = then?.version?.content ?? now?.last.content
  return { title: content === undefined ? t('title') : content.name || t('unnamed') }
}

export default async function AssetPage({ params, searchParams }: Props) {
  const shown = view.parse(await searchParams)
  const { now, then, mayReadTrail } = await assetOfPage((await params).id, shown.asOf)
  if (now === null) return then && <AssetAsOfScreen asset={then} />
  const keys = {
    beginRevision: randomUUID(),
    beginRetirement: randomUUID(),
    withdraw: randomUUID(),
    discard: randomUUID(),
  }
  return <AssetScreen asset={now} {...shown} actions={actions} keys={keys} mayReadTrail={mayReadTrail} />
}
