import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { WhyScreen } from '@/components/classes/why-screen'
import { requireActor } from '@/lib/auth/require-actor'
import { whyEffective } from '@/lib/classes/why-effective'

/** The reasons for title and page alike, read once per request. */
const whyOfPage = cache(async (id: string) => {
  const actor = await requireActor('asset.read')
  const why = z.uuid().safeParse(id).success ? await whyEffective(actor, 'system', id) : null
  if (why === null) notFound()
  return why
})

type Props = PageProps<'/systems/[id]/why'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, code } = await whyOfPage((await params).id)
  const t = await getTranslations('why')
  return { title: t('title', { name: name || code }) }
}

export default async function SystemWhyPage({ params }: Props) {
  const why = await whyOfPage((await params).id)
  return <WhyScreen why={why} />
}
