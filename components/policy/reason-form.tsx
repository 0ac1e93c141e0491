'use client'

import { useTranslations } from 'next-intl'
import { useActionState, type ReactNode } from 'react'
import { blankForm, type FormState } from '@/lib/form-state'
import { FormAnswer } from '../form-answer'
import { useProblems } from '../problem-text'
import { ActionBar } from '../ui/action-bar'
import { Field } from '../ui/field'
import { FormKey } from '../ui/form-key'
import { SubmitButton } from '../ui/submit-button'
import { DateInput, TextArea } from '../ui/text-input'
import { TextLink } from '../ui/text-link'

export type PolicyAction = (state: FormState, form: FormData) => Promise<FormState>

type Props = Readonly<{
  action: PolicyAction
  idempotencyKey: string
  /** What shall be changed, as it was read. */
  hidden: readonly (readonly [name: string, value: string | number])[]
  /** The day to begin with, where one is asked for. */
  validFrom?: string | undefined
  /** Where one sees what is there now, and where one goes without saving. */
  backHref?: string | undefined
  variant?: 'primary' | 'danger' | undefined
  children: ReactNode
}>

/** Changes what the city decided: asks for the reason, and where it begins on a day for that. */
export function ReasonForm({ action, idempotencyKey, hidden, validFrom, backHref, variant, children }: Props) {
  const t = useTranslations('policy')
  const problems = useProblems()
  const [state, send] = useActionState(action, blankForm)
  const typed = (name: string, otherwise: string) => {
    const sent = state.typed[name]
    return typeof sent === 'string' ? sent : otherwise
  }
  const now = backHref !== undefined && (
    <TextLink href={backHref} target="_blank">
      {t('seeNow')}
    </TextLink>
  )
  return (
    <form action={send} noValidate className="flex flex-col gap-6">
      <FormKey value={idempotencyKey} />
      {hidden.map(([name, value]) => (
        <input key={`${name} ${String(value)}`} type="hidden" name={name} value={value} />
      ))}
      <FormAnswer
        state={state}
        labels={{ reason: t('reason'), validFrom: t('schemes.validFrom') }}
        afterConflict={now}
      />
      {validFrom !== undefined && (
        <Field
          name="validFrom"
          label={t('schemes.validFrom')}
          required
          support={t('schemes.validFromSupport')}
          errors={problems.of(state.problems, 'validFrom')}
        >
          {(control) => <DateInput {...control} defaultValue={typed('validFrom', validFrom)} />}
        </Field>
      )}
      <Field
        name="reason"
        label={t('reason')}
        required
        support={t('reasonSupport')}
        errors={problems.of(state.problems, 'reason')}
      >
        {(control) => <TextArea {...control} defaultValue={typed('reason', '')} width="long" />}
      </Field>
      <ActionBar>
        <SubmitButton variant={variant}>{children}</SubmitButton>
        {backHref !== undefined && <TextLink href={backHref}>{t('back')}</TextLink>}
      </ActionBar>
    </form>
  )
}
