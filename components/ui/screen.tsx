import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb'

type Props = Readonly<{
  title: ReactNode
  /** Beside the title: the state of what the screen shows, as a chip. */
  mark?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  crumbs?: readonly Crumb[] | undefined
  width?: 'list' | 'form' | undefined
  children: ReactNode
}>

/** One screen: where it is, what it is, what can be done, and then its content. */
export function Screen({ title, mark, lead, actions, crumbs, width = 'list', children }: Props) {
  return (
    <div
      className={`flex flex-col gap-5 px-4 pt-3 pb-12 sm:px-6 print:px-0 print:py-4 ${width === 'form' ? 'max-w-[60rem]' : 'max-w-[80rem]'}`}
    >
      <div className="flex flex-col gap-2">
        {crumbs && <Breadcrumb crumbs={crumbs} />}
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <div className="flex min-w-0 flex-wrap items-center gap-x-3">
            <h1 className="text-std-24B-150">{title}</h1>
            {mark}
          </div>
          {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
        </div>
        {lead && <div className="max-w-[50rem] text-solid-gray-800">{lead}</div>}
      </div>
      {children}
    </div>
  )
}
