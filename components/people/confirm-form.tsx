'use client'

import { useTranslations } from 'next-intl'
import { useActionState, type ReactNode } from 'react'
import { blankForm, type FormState } from '@/lib/form-state'
import { FormAnswer } from '../form-answer'
import { ActionBar } from '../ui/action-bar'
import type { ButtonVariant } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { DialogCancel } from '../ui/dialog-cancel'
import { FormKey } from '../ui/form-key'
import { SubmitButton } from '../ui/submit-button'

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

type Props = Readonly<{
  action: FormAction
  idempotencyKey: string
  /** What the command needs to know, beside the key. */
  fields: Readonly<Record<string, string | number>>
  trigger: ReactNode
  title: ReactNode
  /** The word of the act itself. */
  submit: string
  variant?: ButtonVariant | undefined
  size?: 'medium' | 'small' | undefined
  children: ReactNode
}>

/** An act that is asked for once more, with what follows from it, before it is done. */
export function ConfirmForm({ action, idempotencyKey, fields, submit, variant, children, ...dialog }: Props) {
  const t = useTranslations('people')
  const [state, send] = useActionState(action, blankForm)
  return (
    <Dialog {...dialog} variant={variant === 'danger' ? 'secondary' : variant}>
      <form action={send} className="flex flex-col gap-4">
        <FormKey value={idempotencyKey} />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormAnswer state={state} fourEyes={t('fourEyes')} />
        <div className="leading-160">{children}</div>
        <ActionBar>
          <SubmitButton variant={variant === 'danger' ? 'danger' : 'primary'}>{submit}</SubmitButton>
          <DialogCancel />
        </ActionBar>
      </form>
    </Dialog>
  )
}
