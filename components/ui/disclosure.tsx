import type { ReactNode } from 'react'
import { Icon } from './icon'

type Props = Readonly<{ summary: ReactNode; open?: boolean | undefined; children: ReactNode }>

/** What most people need not read at first. */
export function Disclosure({ summary, open, children }: Props) {
  return (
    <details open={open}>
      <summary className="inline-flex min-h-11 items-center gap-1.5 rounded-4 pr-2 text-blue-1000 underline underline-offset-4 hover:decoration-[3px]">
        <Icon name="chevron-right" className="[details[open]>summary>&]:rotate-90" />
        {summary}
      </summary>
      <div className="mt-1 ml-2.5 border-l-2 border-solid-gray-300 py-1 pl-4">{children}</div>
    </details>
  )
}
