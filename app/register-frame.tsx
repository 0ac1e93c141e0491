import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LanguageSwitch } from '@/components/account/language-switch'
import { SignOutButton } from '@/components/account/sign-out-button'
import { Frame } from '@/components/frame/frame'
import { currentSession } from '@/lib/auth/current-session'
import { env } from '@/lib/env'
import { changeLanguageAction } from './actions'
import { navigationOf } from './navigation'

/** The frame of the signed-in person; without one only what it would hold. It decides nothing. */
export async function RegisterFrame({ children }: Readonly<{ children: ReactNode }>) {
  const session = await currentSession()
  if (session === null) return <main id="main">{children}</main>
  const { actor } = session
  const app = await getTranslations('app')
  const navigation = await getTranslations('navigation')
  return (
    <Frame
      city={env().CITY_NAME}
      person={{ name: actor.name, section: actor.unitName, href: '/account' }}
      navigation={navigationOf(actor, navigation)}
      language={<LanguageSwitch action={changeLanguageAction} idempotencyKey={randomUUID()} />}
      signOut={<SignOutButton />}
      demo={env().DAICHO_DEMO}
      classification={app('class')}
    >
      {children}
    </Frame>
  )
}
