import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from './button'

type Props = Readonly<{
  /** Tells two of them on one screen apart. */
  label?: string | undefined
  previousHref?: string | undefined
  nextHref?: string | undefined
  /** Where in the list this page stands, in words. */
  summary: ReactNode
  sizes?: readonly Readonly<{ rows: number; href: string; current: boolean }>[] | undefined
}>

/** Pages of a list, one after the other. */
export function Pagination({ label, previousHref, nextHref, summary, sizes = [] }: Props) {
  const t = useTranslations('ui.pagination')
  return (
    <nav aria-label={label ?? t('label')} className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
      <p className="tabular-nums">{summary}</p>
      {sizes.length > 0 && (
        <div className="flex items-center gap-1 text-[0.875rem]">
          <span className="mr-1">{t('size')}</span>
          {sizes.map(({ rows, href, current }) => (
            <Link
              key={rows}
              href={href}
              prefetch={false}
              aria-current={current || undefined}
              className="grid min-h-11 min-w-11 place-items-center rounded-4 px-1.5 text-blue-1000 underline underline-offset-4 hover:bg-blue-50 aria-[current]:font-bold aria-[current]:text-solid-gray-900 aria-[current]:no-underline"
            >
              {t('rows', { count: rows })}
            </Link>
          ))}
        </div>
      )}
      <div className="ml-auto flex gap-2">
        {previousHref && (
          <ButtonLink href={previousHref} size="small" icon="chevron-left" rel="prev">
            {t('previous')}
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink href={nextHref} size="small" icon="chevron-right" rel="next" className="flex-row-reverse">
            {t('next')}
          </ButtonLink>
        )}
      </div>
    </nav>
  )
}
