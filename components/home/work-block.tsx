import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'

type Props = Readonly<{
  title: string
  lead?: string | undefined
  /** How many there are; a block that only tells has none. */
  total?: number | undefined
  /** Where all rows are, when the block shows only the first. */
  allHref?: string | undefined
  children: ReactNode
}>

/** A part of the home screen: how many there are, the first of them, and the way to the rest. */
export function WorkBlock({ title, lead, total, allHref, children }: Props) {
  const t = useTranslations('home')
  return (
    <section className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h2 className="text-std-18B-160">
            {title}
            {total !== undefined && (
              <span className="ml-2 text-std-16N-170 tabular-nums">{t('count', { count: total })}</span>
            )}
          </h2>
          {lead && <p className="text-[0.875rem] leading-160 text-solid-gray-700">{lead}</p>}
        </div>
        {allHref && <TextLink href={allHref}>{t('all', { count: total ?? 0 })}</TextLink>}
      </div>
      {children}
    </section>
  )
}
