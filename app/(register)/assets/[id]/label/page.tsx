import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AssetLabel } from '@/components/assets/asset-label'
import { env } from '@/lib/env'
import { assetOfAddress } from '../asset-of-address'

type Props = PageProps<'/assets/[id]/label'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { registered, working, last, assetNo } = await assetOfAddress((await params).id)
  const t = await getTranslations('assetLabel')
  return { title: t('title', { name: (registered ?? working ?? last).content.name || assetNo }) }
}

export default async function AssetLabelPage({ params }: Props) {
  const asset = await assetOfAddress((await params).id)
  return <AssetLabel asset={asset} address={`${env().APP_ORIGIN}/assets/${asset.assetId}`} />
}
