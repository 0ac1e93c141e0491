import type { ReactNode } from 'react'

/** Words for a screen reader only. */
export function VisuallyHidden({ children }: Readonly<{ children: ReactNode }>) {
  return <span className="sr-only">{children}</span>
}
