import { useTranslations } from 'next-intl'

const bar = 'block h-4 animate-pulse rounded-4 bg-solid-gray-100 motion-reduce:animate-none'
const widths = ['w-11/12', 'w-9/12', 'w-10/12', 'w-7/12'] as const

/** Lines where text will stand. */
export function Skeleton({ lines = 3 }: Readonly<{ lines?: number }>) {
  const t = useTranslations('ui')
  return (
    <div role="status" className="flex flex-col gap-4 py-2">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={`${bar} ${widths[line % widths.length] ?? ''}`} />
      ))}
    </div>
  )
}

/** Rows where a list will stand, as high as they will be, so that nothing jumps. */
export function TableSkeleton({ rows = 10 }: Readonly<{ rows?: number }>) {
  const t = useTranslations('ui')
  return (
    <div role="status" className="border-y border-solid-gray-420">
      <span className="sr-only">{t('loading')}</span>
      <div className="h-10 bg-solid-gray-50" />
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex h-10 items-center border-t border-solid-gray-200 px-3">
          <span className={`${bar} ${widths[row % widths.length] ?? ''}`} />
        </div>
      ))}
    </div>
  )
}
