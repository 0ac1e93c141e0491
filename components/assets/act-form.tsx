'use client'

import { useTranslations } from 'next-intl'
import { useActionState, type ReactNode } from 'react'
import { FormKey } from '@/components/ui/form-key'
import { blankForm, type FormState } from '@/lib/form-state'

export type AssetAction = (state: FormState, form: FormData) => Promise<FormState>

type Props = Readonly<{
  action: AssetAction
  idempotencyKey: string
  /** What the act is done to, as hidden fields. */
  place: Readonly<Record<string, string | number>>
  children: ReactNode
}>

/** An act without anything to fill in. A refusal is told right under its button. */
export function ActForm({ action, idempotencyKey, place, children }: Props) {
  const refusals = useTranslations('refusals')
  const [state, send] = useActionState(action, blankForm)
  return (
    <form action={send}>
      <FormKey value={idempotencyKey} />
      {Object.entries(place).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {state.reason !== undefined && (
        <p role="alert" className="mt-1 max-w-80 text-[0.875rem] leading-150 text-red-900">
          {refusals(state.reason)}
        </p>
      )}
    </form>
  )
}
