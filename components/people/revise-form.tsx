'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { blankForm } from '@/lib/form-state'
import type { PersonDetail } from '@/lib/people/person-detail'
import type { UnitChoice } from '@/lib/units/unit-choices'
import { FormAnswer } from '../form-answer'
import { ActionBar } from '../ui/action-bar'
import { FormKey } from '../ui/form-key'
import { SubmitButton } from '../ui/submit-button'
import { TextLink } from '../ui/text-link'
import type { FormAction } from './confirm-form'
import { PersonFields, usePersonLabels, type PersonValues } from './person-fields'

type Props = Readonly<{
  action: FormAction
  idempotencyKey: string
  person: Pick<PersonDetail, 'id' | 'revision'> & PersonValues
  units: readonly UnitChoice[]
}>

/** Corrects who a person is. When somebody else was faster, what was typed stays beside a way to what is there now. */
export function ReviseForm({ action, idempotencyKey, person, units }: Props) {
  const t = useTranslations('people')
  const labels = usePersonLabels()
  const [state, send] = useActionState(action, blankForm)
  const now = (
    <TextLink href={`/people/${person.id}`} target="_blank">
      {t('seeNow')}
    </TextLink>
  )
  return (
    <form action={send} noValidate className="flex flex-col gap-6">
      <FormKey value={idempotencyKey} />
      <input type="hidden" name="personId" value={person.id} />
      <input type="hidden" name="revision" value={person.revision} />
      <FormAnswer state={state} labels={labels} afterConflict={now} />
      <PersonFields state={state} values={person} units={units} />
      <ActionBar>
        <SubmitButton>{t('save')}</SubmitButton>
        <TextLink href={`/people/${person.id}`}>{t('back')}</TextLink>
      </ActionBar>
    </form>
  )
}
