import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './icon'

const tones = {
  info: { icon: 'info', frame: 'border-blue-900', ink: 'text-blue-900' },
  success: { icon: 'check-circle', frame: 'border-green-800', ink: 'text-green-800' },
  warning: { icon: 'warning', frame: 'border-yellow-900', ink: 'text-yellow-1000' },
  error: { icon: 'error', frame: 'border-red-900', ink: 'text-red-900' },
} as const

type Props = Readonly<{
  tone: keyof typeof tones
  /** In place of the usual word (お知らせ, 完了, 注意, エラー). */
  word?: string | undefined
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** A lasting part of the screen, not the answer to an act: read in its turn, not announced. */
  still?: boolean | undefined
}>

/** One message above the content: what happened or what to mind, in words, with its sign. */
export function Notice({ tone, word, title, children, actions, still = false }: Props) {
  const t = useTranslations('ui.tone')
  const { icon, frame, ink } = tones[tone]
  return (
    <div
      role={still ? undefined : tone === 'error' ? 'alert' : 'status'}
      className={`flex gap-3 rounded-8 border-2 border-l-8 bg-white px-4 py-3 leading-160 ${frame}`}
    >
      <Icon name={icon} size={24} className={ink} />
      <div className="min-w-0 flex-1">
        <p className="font-bold">
          <span className={ink}>{word ?? t(tone)}</span>
          {title && <span className="ml-3">{title}</span>}
        </p>
        {children && <div className="mt-0.5">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  )
}
