import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty'
import { Screen } from '@/components/ui/screen'
import type { GrantsToMind } from '@/lib/home/grants-to-mind'
import type { MyWork } from '@/lib/home/my-work'
import { HomeGrants } from './home-grants'
import { HomeWork, isFirstVisit } from './home-work'

type Props = Readonly<{
  work: MyWork | null
  grants: GrantsToMind | null
  mayRegister: boolean
  today: string
}>

/** The first screen after sign-in: my work first. */
export function HomeScreen({ work, grants, mayRegister, today }: Props) {
  const t = useTranslations('home')
  const register = mayRegister && (
    <ButtonLink href="/assets/new" variant="primary" icon="plus">
      {t('register')}
    </ButtonLink>
  )
  return (
    <Screen title={t('title')} actions={work && isFirstVisit(work) ? undefined : register}>
      {grants && <HomeGrants {...grants} />}
      {work && <HomeWork work={work} today={today} register={register} />}
      {!work && !grants && <EmptyState title={t('nobody.title')}>{t('nobody.lead')}</EmptyState>}
    </Screen>
  )
}
