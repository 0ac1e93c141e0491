'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useRef, useState } from 'react'
import { Checkbox } from '../ui/choice'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { Notice } from '../ui/notice'
import { SubmitButton } from '../ui/submit-button'
import { TextInput } from '../ui/text-input'
import { DemoAccounts, type DemoAccount } from './demo-accounts'
import { sendSignIn, type SignInAnswer } from './send-sign-in'

type Props = Readonly<{
  /** A path of the register, already judged on the server. */
  next: string
  demoAccounts: readonly DemoAccount[]
}>
type Missing = 'staffNo' | 'password'
type State = Readonly<{ answer?: SignInAnswer; missing: readonly Missing[]; staffNo: string }>

async function submit(next: string, form: FormData): Promise<State> {
  const { staffNo = '', password = '' } = Object.fromEntries(form)
  if (typeof staffNo !== 'string' || typeof password !== 'string') return { missing: [], staffNo: '' }
  const missing: Missing[] = []
  if (staffNo.trim() === '') missing.push('staffNo')
  if (password === '') missing.push('password')
  if (missing.length > 0) return { missing, staffNo }
  const answer = await sendSignIn(staffNo, password)
  if (answer !== 'signed-in') return { answer, missing, staffNo }
  // A full load, so that nothing of the time before is kept; the button stays busy until it is there.
  window.location.assign(next)
  return new Promise(() => undefined)
}

/** Staff number and password. What went wrong is said in words; the staff number stays. */
export function SignInForm({ next, demoAccounts }: Props) {
  const t = useTranslations('signIn')
  const [state, action] = useActionState((_: State, form: FormData) => submit(next, form), { missing: [], staffNo: '' })
  const [shown, show] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const errorsOf = (name: Missing) => (state.missing.includes(name) ? [t(`missing.${name}`)] : [])

  function fill(account: DemoAccount) {
    for (const name of ['staffNo', 'password'] as const) {
      const input = form.current?.elements.namedItem(name)
      if (input instanceof HTMLInputElement) input.value = account[name]
    }
  }

  return (
    <>
      <form ref={form} action={action} noValidate className="flex flex-col gap-5">
        <ErrorSummary answer={state} errors={state.missing.map((name) => ({ name, message: t(`missing.${name}`) }))} />
        {state.answer !== undefined && state.answer !== 'signed-in' && (
          <Notice tone="error" title={t('failed')}>
            {t(state.answer)}
          </Notice>
        )}
        <Field label={t('staffNo')} name="staffNo" support={t('staffNoSupport')} errors={errorsOf('staffNo')}>
          {(control) => (
            <TextInput
              {...control}
              defaultValue={state.staffNo}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              inputMode="text"
            />
          )}
        </Field>
        <div>
          <Field label={t('password')} name="password" errors={errorsOf('password')}>
            {(control) => (
              <TextInput
                {...control}
                type={shown ? 'text' : 'password'}
                autoComplete="current-password"
                autoCapitalize="none"
                spellCheck={false}
              />
            )}
          </Field>
          <Checkbox label={t('show')} checked={shown} onChange={(event) => show(event.target.checked)} />
        </div>
        <SubmitButton className="w-full">{t('submit')}</SubmitButton>
      </form>
      {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} onChoose={fill} />}
    </>
  )
}
