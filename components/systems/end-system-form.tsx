'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { blankForm, type FormState } from '@/lib/form-state'
import { FormAnswer } from '../form-answer'
import { useProblems } from '../problem-text'
import { ActionBar } from '../ui/action-bar'
import { Field } from '../ui/field'
import { FormKey } from '../ui/form-key'
import { SubmitButton } from '../ui/submit-button'
import { DateInput } from '../ui/text-input'
import { TextLink } from '../ui/text-link'

type Props = Readonly<{
  action: (state: FormState, form: FormData) => Promise<FormState>
  idempotencyKey: string
  system: Readonly<{ id: string; revision: number }>
  endedOn: string
}>

/** The day from which a system is not used any more. */
export function EndSystemForm({ action, idempotencyKey, system, endedOn }: Props) {
  const t = useTranslations('systems')
  const problems = useProblems()
  const [state, send] = useActionState(action, blankForm)
  const typed = state.typed['endedOn'] ?? endedOn
  const home = `/systems/${system.id}`
  return (
    <form action={send} noValidate className="flex max-w-160 flex-col gap-6">
      <FormKey value={idempotencyKey} />
      <input type="hidden" name="systemId" value={system.id} />
      <input type="hidden" name="revision" value={system.revision} />
      <FormAnswer
        state={state}
        labels={{ endedOn: t('endedOn') }}
        afterConflict={<TextLink href={home}>{t('seeNow')}</TextLink>}
      />
      <Field
        name="endedOn"
        label={t('endedOn')}
        support={t('endedSupport')}
        errors={problems.of(state.problems, 'endedOn')}
      >
        {(control) => <DateInput {...control} defaultValue={String(typed)} />}
      </Field>
      <ActionBar>
        <SubmitButton>{t('endDo')}</SubmitButton>
        <TextLink href={home}>{t('back')}</TextLink>
      </ActionBar>
    </form>
  )
}
