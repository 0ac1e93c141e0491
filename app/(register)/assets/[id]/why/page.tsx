import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { whyAssetOfAddress } from '@/app/(register)/why-of-address'
import { WhyScreen } from '@/components/classes/why-screen'

type Props = PageProps<'/assets/[id]/why'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, code } = await whyAssetOfAddress((await params).id)
  const t = await getTranslations('why')
  return { title: t('title', { name: name || code }) }
}

export default async function AssetWhyPage({ params }: Props) {
  const why = await whyAssetOfAddress((await params).id)
  return <WhyScreen why={why} />
}
