import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './icon'

const shapes = {
  done: 'border-blue-900 bg-blue-900 text-white',
  current: 'border-blue-900 bg-white text-blue-900',
  todo: 'border-solid-gray-420 bg-white text-solid-gray-420',
  stopped: 'border-red-900 bg-white text-red-900',
} as const

export type Step = Readonly<{ label: string; state: keyof typeof shapes; note?: ReactNode }>

/** How far an application has come, in words and in shapes. */
export function StepList({ label, steps }: Readonly<{ label: string; steps: readonly Step[] }>) {
  const t = useTranslations('ui.step')
  return (
    <ol aria-label={label} className="flex flex-col gap-3 sm:flex-row sm:gap-0">
      {steps.map(({ label: name, state, note }) => (
        <li
          key={name}
          aria-current={state === 'current' || state === 'stopped' ? 'step' : undefined}
          className="group relative flex flex-1 gap-3 leading-150 last:flex-none sm:flex-col sm:gap-1.5"
        >
          <span
            aria-hidden
            className={`absolute top-3 right-2 left-8 hidden h-0.5 -translate-y-1/2 sm:block sm:group-last:hidden ${state === 'done' ? 'bg-blue-900' : 'bg-solid-gray-300'}`}
          />
          <span className={`grid size-6 shrink-0 place-items-center rounded-full border-2 ${shapes[state]}`}>
            {state === 'done' && <Icon name="check" size={16} />}
            {state === 'current' && <span className="size-2.5 rounded-full bg-current" />}
            {state === 'stopped' && <Icon name="close" size={16} />}
          </span>
          <span className="pr-4">
            <span className={`block ${state === 'todo' ? 'text-solid-gray-700' : 'font-bold'}`}>{name}</span>
            <span className="block text-[0.875rem] text-solid-gray-700">
              {t(state)}
              {note && <span className="ml-2">{note}</span>}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}
