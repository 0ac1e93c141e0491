import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

type Props = Readonly<{ title: ReactNode; icon?: IconName | undefined; children?: ReactNode; actions?: ReactNode }>

/** Nothing to show: says why, and what to do next. */
export function EmptyState({ title, icon = 'inbox', children, actions }: Props) {
  return (
    <div className="flex gap-4 rounded-8 border border-solid-gray-300 bg-white px-6 py-6">
      <Icon name={icon} size={24} className="mt-0.5 text-solid-gray-600" />
      <div className="min-w-0">
        <p className="font-bold">{title}</p>
        {children && <div className="mt-1 text-solid-gray-800">{children}</div>}
        {actions && <div className="mt-4 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  )
}
