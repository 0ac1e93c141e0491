import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '../ui/icon'

export type FramePerson = Readonly<{ name: string; section?: string | undefined; href?: string | undefined }>

type Props = Readonly<{
  city: string
  homeHref: string
  person: FramePerson
  menu: ReactNode
  language?: ReactNode
  signOut?: ReactNode
}>

/** Whose register this is, and who is reading it. */
export function TopBar({ city, homeHref, person, menu, language, signOut }: Props) {
  const t = useTranslations('frame')
  return (
    <header className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-b border-solid-gray-420 bg-white px-4 py-1 lg:px-6 print:hidden">
      {menu}
      <Link
        href={homeHref}
        prefetch={false}
        className="flex min-h-11 items-center gap-2.5 leading-130 hover:underline hover:underline-offset-4"
      >
        <img src="/icon.svg" alt="" width={28} height={28} />
        <span>
          <span className="block text-[0.75rem] text-solid-gray-700">{city}</span>
          <span className="block text-[1.0625rem] font-bold">{t('product')}</span>
        </span>
      </Link>
      <div className="ml-auto flex flex-wrap items-center gap-x-4">
        <Person {...person} />
        {language}
        {signOut}
      </div>
    </header>
  )
}

function Person({ name, section, href }: FramePerson) {
  const words = (
    <>
      <Icon name="person" />
      <span className="leading-130">
        {section && <span className="block text-[0.75rem] text-solid-gray-700">{section}</span>}
        <span className="block text-[0.9375rem] font-bold">{name}</span>
      </span>
    </>
  )
  const row = 'flex min-h-11 items-center gap-2'
  if (href === undefined) return <div className={row}>{words}</div>
  return (
    <Link href={href} prefetch={false} className={`${row} hover:underline hover:underline-offset-4`}>
      {words}
    </Link>
  )
}
