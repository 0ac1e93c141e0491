import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { HomeScreen } from '@/components/home/home-screen'
import { requireActor } from '@/lib/auth/require-actor'
import { mayEver } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { openingBlocks } from '@/lib/home/block'
import { grantsToMind } from '@/lib/home/grants-to-mind'
import { myWork } from '@/lib/home/my-work'

export async function generateMetadata() {
  return { title: (await getTranslations('home'))('title') }
}

const search = z.object({ open: z.enum(openingBlocks).optional().catch(undefined) })

export default async function HomePage({ searchParams }: PageProps<'/'>) {
  const actor = await requireActor('account.read')
  const { open } = search.parse(await searchParams)
  const work = await myWork(actor, open)
  const grants = await grantsToMind(actor)
  const mayRegister = mayEver(actor, 'asset.register')
  return <HomeScreen work={work} grants={grants} mayRegister={mayRegister} today={japanToday(new Date())} />
}
