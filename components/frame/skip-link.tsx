import type { ReactNode } from 'react'

/** The first stop of the keyboard: past the navigation. */
export function SkipLink({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-8 focus:bg-white focus:px-4 focus:py-2.5 focus:font-bold focus:text-blue-1000 focus:underline print:hidden"
    >
      {children}
    </a>
  )
}
