import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { whySystemOfAddress } from '@/app/(register)/why-of-address'
import { WhyScreen } from '@/components/classes/why-screen'

type Props = PageProps<'/systems/[id]/why'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, code } = await whySystemOfAddress((await params).id)
  const t = await getTranslations('why')
  return { title: t('title', { name: name || code }) }
}

export default async function SystemWhyPage({ params }: Props) {
  const why = await whySystemOfAddress((await params).id)
  return <WhyScreen why={why} />
}
