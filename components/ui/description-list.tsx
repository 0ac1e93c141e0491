import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type Entry = Readonly<{
  term: ReactNode
  description: ReactNode
  /** Takes the whole width where the list stands in two columns. */
  wide?: boolean | undefined
}>
type Props = Readonly<{ entries: readonly Entry[]; columns?: 1 | 2 | undefined }>

/** Names and values, aligned. An empty value says that it is empty. */
export function DescriptionList({ entries, columns = 1 }: Props) {
  const t = useTranslations('ui')
  return (
    <dl className={`grid gap-x-8 leading-160 ${columns === 2 ? 'lg:grid-cols-2' : ''}`}>
      {entries.map(({ term, description, wide }, index) => (
        <div
          key={index}
          className={`grid gap-x-4 border-b border-solid-gray-200 py-2 sm:grid-cols-[10rem_minmax(0,1fr)] ${wide && columns === 2 ? 'lg:col-span-2' : ''}`}
        >
          <dt className="pt-px text-[0.875rem] leading-170 text-solid-gray-700">{term}</dt>
          <dd className="min-w-0 whitespace-pre-wrap">
            {description === null || description === undefined || description === '' ? (
              <span className="text-solid-gray-600">{t('unfilled')}</span>
            ) : (
              description
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
