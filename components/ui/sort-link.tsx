import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from './icon'

type Props = Readonly<{ href: string; direction?: 'ascending' | 'descending' | undefined; children: ReactNode }>

/** The head of a column that orders the list; the address keeps the order. */
export function SortLink({ href, direction, children }: Props) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      className="relative inline-flex items-center gap-1 text-inherit underline decoration-solid-gray-420 underline-offset-4 after:absolute after:-inset-x-2 after:-inset-y-1.5 hover:decoration-current hover:decoration-2"
    >
      {children}
      <Icon
        name={direction ? `sort-${direction}` : 'sort'}
        size={16}
        className={direction ? '' : 'text-solid-gray-600'}
      />
    </Link>
  )
}
