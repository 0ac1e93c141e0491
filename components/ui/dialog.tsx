'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef, type ReactNode } from 'react'
import { Button, type ButtonVariant } from './button'
import type { IconName } from './icon'

type Props = Readonly<{
  /** The words of the button that opens it. */
  trigger: ReactNode
  variant?: ButtonVariant | undefined
  size?: 'medium' | 'small' | undefined
  icon?: IconName | undefined
  title: ReactNode
  children: ReactNode
}>

/** Asks one thing before going on. Esc closes it, the focus goes back, and what was typed in it stays. */
export function Dialog({ trigger, variant, size, icon, title, children }: Props) {
  const t = useTranslations('ui')
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  return (
    <>
      <Button
        variant={variant}
        size={size}
        icon={icon}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {trigger}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={id}
        className="m-auto w-full max-w-[37.5rem] rounded-12 border border-solid-gray-420 bg-white p-6 text-left text-[1rem] font-normal whitespace-normal shadow-2 backdrop:bg-black/50"
      >
        <div className="mb-4 flex items-start justify-between gap-4">
          <h2 id={id} className="text-std-20B-150">
            {title}
          </h2>
          <Button
            variant="tertiary"
            size="small"
            className="-mr-3"
            icon="close"
            onClick={() => dialog.current?.close()}
          >
            {t('close')}
          </Button>
        </div>
        {children}
      </dialog>
    </>
  )
}
