'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { blankForm } from '@/lib/form-state'
import { FormAnswer } from '../form-answer'
import { ActionBar } from '../ui/action-bar'
import { FormKey } from '../ui/form-key'
import { SubmitButton } from '../ui/submit-button'
import { TextLink } from '../ui/text-link'
import { IssuedPassword, type IssueAction, type IssuedState } from './issued-password'

type Props = Readonly<{ action: IssueAction; idempotencyKey: string; personId: string }>

/** Makes a new one-time password, after saying what follows from it, and shows it. */
export function ResetPasswordForm({ action, idempotencyKey, personId }: Props) {
  const t = useTranslations('people')
  const [state, send] = useActionState<IssuedState, FormData>(action, blankForm)
  if (state.issued) return <IssuedPassword issued={state.issued} done={t('passwordReset')} />
  return (
    <form action={send} className="flex flex-col gap-6">
      <FormKey value={idempotencyKey} />
      <input type="hidden" name="personId" value={personId} />
      <FormAnswer state={state} fourEyes={t('fourEyes')} />
      <ul className="list-disc space-y-1 pl-6 leading-160">
        <li>{t('resetEffects.old')}</li>
        <li>{t('resetEffects.sessions')}</li>
        <li>{t('resetEffects.once')}</li>
        <li>{t('resetEffects.identity')}</li>
      </ul>
      <ActionBar>
        <SubmitButton>{t('resetDo')}</SubmitButton>
        <TextLink href={`/people/${personId}`}>{t('back')}</TextLink>
      </ActionBar>
    </form>
  )
}
