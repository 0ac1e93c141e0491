import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

const tones = {
  neutral: 'border-solid-gray-100 bg-solid-gray-50 text-solid-gray-800',
  blue: 'border-blue-100 bg-blue-50 text-blue-1000',
  green: 'border-green-100 bg-green-50 text-green-900',
  yellow: 'border-yellow-200 bg-yellow-50 text-yellow-1200',
  red: 'border-red-100 bg-red-50 text-red-1000',
  outline: 'border-solid-gray-420 bg-white text-solid-gray-800',
} as const

export type ChipTone = keyof typeof tones
type Props = Readonly<{ tone?: ChipTone | undefined; icon?: IconName | undefined; children: ReactNode }>

/** A state or a level in one word. Its colour only repeats what its word and sign say. */
export function Chip({ tone = 'neutral', icon, children }: Props) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-4 border px-1.5 text-[0.8125rem] leading-160 font-normal whitespace-nowrap ${tones[tone]}`}
    >
      {icon && <Icon name={icon} size={16} className="size-3.5" />}
      {children}
    </span>
  )
}
