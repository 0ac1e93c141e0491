'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { blankForm } from '@/lib/form-state'
import type { UnitChoice } from '@/lib/units/unit-choices'
import { FormAnswer } from '../form-answer'
import { ActionBar } from '../ui/action-bar'
import { FormKey } from '../ui/form-key'
import { SubmitButton } from '../ui/submit-button'
import { TextLink } from '../ui/text-link'
import { IssuedPassword, type IssueAction, type IssuedState } from './issued-password'
import { PersonFields, usePersonLabels } from './person-fields'

type Props = Readonly<{ action: IssueAction; idempotencyKey: string; units: readonly UnitChoice[] }>

/** Asks who the new person is, then shows the password for their first sign-in. */
export function InviteForm({ action, idempotencyKey, units }: Props) {
  const t = useTranslations('people')
  const labels = usePersonLabels()
  const [state, send] = useActionState<IssuedState, FormData>(action, blankForm)
  if (state.issued) return <IssuedPassword issued={state.issued} done={t('invited')} isNew />
  return (
    <form action={send} noValidate className="flex flex-col gap-6">
      <FormKey value={idempotencyKey} />
      <FormAnswer state={state} labels={labels} />
      <PersonFields state={state} values={{ employment: 'regular' }} units={units} />
      <ActionBar>
        <SubmitButton>{t('inviteDo')}</SubmitButton>
        <TextLink href="/people">{t('back')}</TextLink>
      </ActionBar>
    </form>
  )
}
