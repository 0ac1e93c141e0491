import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DemoBanner } from './demo-banner'
import { NavList, type NavGroup } from './nav-list'
import { NavMenu } from './nav-menu'
import { SkipLink } from './skip-link'
import { TopBar, type FramePerson } from './top-bar'

type Props = Readonly<{
  city: string
  homeHref?: string | undefined
  person: FramePerson
  navigation: readonly NavGroup[]
  /** The switch between languages, and the way out: forms of their own. */
  language?: ReactNode
  signOut?: ReactNode
  demo?: boolean | undefined
  /** The class of the register itself, printed on every page: 【自治体機密性3C】. */
  classification: ReactNode
  children: ReactNode
}>

/** What surrounds every screen behind sign-in. It shows what it is given and decides nothing. */
export function Frame({ city, homeHref = '/', person, navigation, demo = false, children, ...slots }: Props) {
  const t = useTranslations('frame')
  const menu = (
    <NavMenu label={t('menu')}>
      <nav aria-label={t('navigation')}>
        <NavList groups={navigation} />
      </nav>
    </NavMenu>
  )
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink>{t('skip')}</SkipLink>
      {demo && <DemoBanner />}
      <TopBar
        city={city}
        homeHref={homeHref}
        person={person}
        menu={menu}
        language={slots.language}
        signOut={slots.signOut}
      />
      <div className="flex flex-1">
        <nav
          aria-label={t('navigation')}
          className="hidden w-[13.75rem] shrink-0 border-r border-solid-gray-200 lg:block print:hidden"
        >
          <div className="sticky top-0 max-h-dvh overflow-y-auto">
            <NavList groups={navigation} />
          </div>
        </nav>
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
          {children}
        </main>
      </div>
      {/* A page that bears the class of what it shows is not printed with the class of the register as well. */}
      <footer className="flex flex-wrap justify-between gap-x-6 border-t border-solid-gray-200 px-4 py-2 text-[0.8125rem] leading-160 text-solid-gray-700 lg:px-6 print:[body:has([data-bears-class])_&]:hidden">
        <p>
          {t('class')} {slots.classification}
        </p>
        <p>
          {city} {t('product')}
        </p>
      </footer>
    </div>
  )
}
