import Link from 'next/link'
import type { ComponentProps } from 'react'

/** A link in text or in a row of a table. Rows are many, so nothing is fetched before it is asked for. */
export function TextLink({ className = '', ...link }: Readonly<ComponentProps<typeof Link>>) {
  return (
    <Link
      prefetch={false}
      {...link}
      className={`text-blue-1000 underline decoration-1 underline-offset-4 hover:text-blue-900 hover:decoration-[3px] active:text-orange-800 ${className}`}
    />
  )
}
