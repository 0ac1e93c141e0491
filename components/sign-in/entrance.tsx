import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DemoBanner } from '../frame/demo-banner'
import { SkipLink } from '../frame/skip-link'

type Props = Readonly<{
  city: string
  demo: boolean
  title: string
  lead: string
  aside: ReactNode
  children: ReactNode
}>

/** What stands before the register: whose it is, one thing to do, and nothing else. */
export function Entrance({ city, demo, title, lead, aside, children }: Props) {
  const t = useTranslations('frame')
  return (
    <div className="flex min-h-dvh flex-col bg-solid-gray-50">
      <SkipLink>{t('skip')}</SkipLink>
      {demo && <DemoBanner />}
      <header className="flex min-h-14 flex-wrap items-center justify-between gap-4 border-b border-solid-gray-420 bg-white px-4 py-1 lg:px-6">
        <p className="flex items-center gap-2.5 leading-130">
          <img src="/icon.svg" alt="" width={28} height={28} />
          <span>
            <span className="block text-[0.75rem] text-solid-gray-700">{city}</span>
            <span className="block text-[1.0625rem] font-bold">{t('product')}</span>
          </span>
        </p>
        <div className="flex flex-wrap items-center gap-x-4">{aside}</div>
      </header>
      <main id="main" tabIndex={-1} className="grid flex-1 items-start justify-items-center px-4 py-10 outline-none">
        <div className="w-full max-w-[30rem] rounded-12 border border-solid-gray-420 bg-white p-6 sm:p-8">
          <h1 className="text-std-24B-150">{title}</h1>
          <p className="mt-1 mb-6 text-solid-gray-800">{lead}</p>
          {children}
        </div>
      </main>
    </div>
  )
}
