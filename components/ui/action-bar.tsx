import type { ReactNode } from 'react'

type Props = Readonly<{
  /** Stays at the lower edge of the window while a long form is filled in. */
  sticky?: boolean | undefined
  /** At the other end: what is rarely wanted, or how far the work is saved. */
  aside?: ReactNode
  children: ReactNode
}>

/** What a form ends with: the act it is for comes first. */
export function ActionBar({ sticky = false, aside, children }: Props) {
  return (
    <div
      data-sticky={sticky || undefined}
      className={`flex flex-wrap items-center gap-3 border-t border-solid-gray-420 bg-white pt-4 print:hidden ${sticky ? 'bottom-0 z-10 py-3 sm:[@media(min-height:30rem)]:sticky' : ''}`}
    >
      {children}
      {aside && <div className="ml-auto text-[0.875rem] text-solid-gray-700">{aside}</div>}
    </div>
  )
}
