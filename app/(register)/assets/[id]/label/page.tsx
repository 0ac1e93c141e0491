import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { AssetLabel } from '@/components/assets/asset-label'
import { assetDetail } from '@/lib/assets/asset-detail'
import { requireActor } from '@/lib/auth/require-actor'
import { env } from '@/lib/env'

/** The asset for title and page alike, read once per request. */
const assetOfPage = cache(async (id: string) => {
  const actor = await requireActor('asset.read')
  const asset = z.uuid().safeParse(id).success ? await assetDetail(actor, id) : null
  if (asset === null) notFound()
  return asset
})

type Props = PageProps<'/assets/[id]/label'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { registered, working, last, assetNo } = await assetOfPage((await params).id)
  const t = await getTranslations('assetLabel')
  return { title: t('title', { name: (registered ?? working ?? last).content.name || assetNo }) }
}

export default async function AssetLabelPage({ params }: Props) {
  const asset = await assetOfPage((await params).id)
  return <AssetLabel asset={asset} address={`${env().APP_ORIGIN}/assets/${asset.assetId}`} />
}
