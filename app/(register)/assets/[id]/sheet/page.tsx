import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AssetPaper } from '@/components/assets/asset-paper'
import { assetOfAddress } from '../asset-of-address'

type Props = PageProps<'/assets/[id]/sheet'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { registered, working, last, assetNo } = await assetOfAddress((await params).id)
  const t = await getTranslations('assetSheet')
  return { title: t('title', { name: (registered ?? working ?? last).content.name || assetNo }) }
}

export default async function AssetSheetPage({ params }: Props) {
  const asset = await assetOfAddress((await params).id)
  return <AssetPaper asset={asset} />
}
