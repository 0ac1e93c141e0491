import type { ReactNode } from 'react'
import { Icon, type IconName } from '../ui/icon'

type Props = Readonly<{ icon: IconName; title: string; text: string; note?: ReactNode; actions: ReactNode }>

/** A screen that cannot be shown: why, and what to do now. */
export function Trouble({ icon, title, text, note, actions }: Props) {
  return (
    <div className="mx-auto flex max-w-[40rem] flex-col gap-4 px-4 pt-12 pb-16 sm:px-6">
      <h1 className="flex items-center gap-3 text-std-24B-150">
        <Icon name={icon} size={24} />
        {title}
      </h1>
      <p className="leading-170">{text}</p>
      {note}
      <div className="mt-2 flex flex-wrap gap-3">{actions}</div>
    </div>
  )
}
