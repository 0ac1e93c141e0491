import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { HomeGrants } from '@/components/home/home-grants'
import { HomeWork } from '@/components/home/home-work'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty'
import { Screen } from '@/components/ui/screen'
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
  const t = await getTranslations('home')
  const work = await myWork(actor, open)
  const grants = await grantsToMind(actor)
  const register = mayEver(actor, 'asset.register') && (
    <ButtonLink href="/assets/new" variant="primary" icon="plus">
      {t('register')}
    </ButtonLink>
  )
  return (
    <Screen title={t('title')} actions={register}>
      {grants && <HomeGrants {...grants} />}
      {work && <HomeWork work={work} today={japanToday(new Date())} register={register} />}
      {!work && !grants && <EmptyState title={t('nobody.title')}>{t('nobody.lead')}</EmptyState>}
    </Screen>
  )
}
