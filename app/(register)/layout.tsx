import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { changeLanguageAction } from '@/app/actions'
import { LanguageSwitch } from '@/components/account/language-switch'
import { SignOutButton } from '@/components/account/sign-out-button'
import { Frame } from '@/components/frame/frame'
import { currentSession } from '@/lib/auth/current-session'
import { env } from '@/lib/env'
import { navigationOf } from './navigation'

/** Draws the frame. Whether somebody may see a screen is decided by the screen: a layout is not drawn on every visit. */
export default async function RegisterLayout({ children }: Readonly<{ children: ReactNode }>) {
  const session = await currentSession()
  if (session === null) return children
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
