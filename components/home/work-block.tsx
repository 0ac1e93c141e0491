import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { Section } from '@/components/ui/section'

type Props = Readonly<{
  title: string
  lead?: string | undefined
  total: number
  /** Where all rows are, when the block shows only the first. */
  allHref?: string | undefined
  children: ReactNode
}>

/** One thing to do: how many there are, the first of them, and the way to the rest. */
export function WorkBlock({ title, lead, total, allHref, children }: Props) {
  const t = useTranslations('home')
  return (
    <Section
      title={
        <>
          {title}
          <span className="ml-2 text-std-16N-170 tabular-nums">{t('count', { count: total })}</span>
        </>
      }
      actions={allHref && <TextLink href={allHref}>{t('all', { count: total })}</TextLink>}
      lead={lead}
    >
      {children}
    </Section>
  )
}
