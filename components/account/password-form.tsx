'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { blankForm, type FormState } from '@/lib/form-state'
import { useProblems } from '../problem-text'
import { Checkbox } from '../ui/choice'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { FormKey } from '../ui/form-key'
import { Notice } from '../ui/notice'
import { SubmitButton } from '../ui/submit-button'
import { TextInput } from '../ui/text-input'

type PasswordField = 'currentPassword' | 'newPassword' | 'repeatPassword'
type Props = Readonly<{
  action: (state: FormState, form: FormData) => Promise<FormState>
  idempotencyKey: string
  /** Tells the browser's password manager whose password this is. */
  staffNo: string
  fields: readonly PasswordField[]
  submit: string
}>

/** Chooses a password. Nothing typed here comes back from the server. */
export function PasswordForm({ action, idempotencyKey, staffNo, fields, submit }: Props) {
  const t = useTranslations('account')
  const refusals = useTranslations('refusals')
  const [state, send] = useActionState(action, blankForm)
  const [shown, show] = useState(false)
  const problems = useProblems()
  const errors = state.problems.map((problem) => {
    const name = fields.find((field) => field === problem.field)
    return name === undefined
      ? { message: problems.text(problem) }
      : { name, label: t(name), message: problems.text(problem) }
  })
  return (
    <form action={send} noValidate className="flex max-w-[30rem] flex-col gap-5">
      <FormKey value={idempotencyKey} />
      <input type="text" autoComplete="username" value={staffNo} readOnly hidden />
      <ErrorSummary errors={errors} answer={state} />
      {state.reason !== undefined && state.reason !== 'invalid' && (
        <Notice tone="error" title={refusals(state.reason)} />
      )}
      {fields.map((name) => (
        <Field
          key={name}
          name={name}
          label={t(name)}
          required
          support={name === 'newPassword' && t('passwordSupport')}
          errors={problems.of(state.problems, name)}
        >
          {(control) => (
            <TextInput
              {...control}
              type={shown ? 'text' : 'password'}
              autoComplete={name === 'currentPassword' ? 'current-password' : 'new-password'}
              autoCapitalize="none"
              spellCheck={false}
            />
          )}
        </Field>
      ))}
      <Checkbox label={t('showPasswords')} checked={shown} onChange={(event) => show(event.target.checked)} />
      <div>
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </form>
  )
}
