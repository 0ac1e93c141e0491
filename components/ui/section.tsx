import type { ReactNode } from 'react'

type Props = Readonly<{
  title: ReactNode
  id?: string | undefined
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}>

/** A part of a screen under its own heading. */
export function Section({ title, id, lead, actions, children }: Props) {
  return (
    <section id={id} className="flex scroll-mt-4 flex-col gap-5">
      <div>
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1 border-b-2 border-solid-gray-800 pb-1">
          <h2 className="text-std-18B-160">{title}</h2>
          {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
        </div>
        {lead && <div className="mt-2 leading-160 text-solid-gray-700">{lead}</div>}
      </div>
      {children}
    </section>
  )
}
