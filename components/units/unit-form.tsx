'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { blankForm, type FormState } from '@/lib/form-state'
import type { UnitChoice } from '@/lib/units/unit-choices'
import { FormAnswer } from '../form-answer'
import { useProblems } from '../problem-text'
import { ActionBar } from '../ui/action-bar'
import { Field } from '../ui/field'
import { FormKey } from '../ui/form-key'
import { SubmitButton } from '../ui/submit-button'
import { DateInput, TextInput } from '../ui/text-input'
import { TextLink } from '../ui/text-link'
import { UnitFields, useUnitLabels } from './unit-fields'

type Props = Readonly<{
  action: (state: FormState, form: FormData) => Promise<FormState>
  idempotencyKey: string
  units: readonly UnitChoice[]
  /** The first day that is offered, as a form shows it. */
  validFrom: string
}>

/** A new bureau, department or section. */
export function UnitForm({ action, idempotencyKey, units, validFrom }: Props) {
  const t = useTranslations('units')
  const problems = useProblems()
  const labels = useUnitLabels()
  const [state, send] = useActionState(action, blankForm)
  const typed = (name: string, start: string) => {
    const sent = state.typed[name]
    return typeof sent === 'string' ? sent : start
  }
  return (
    <form action={send} noValidate className="flex flex-col gap-6">
      <FormKey value={idempotencyKey} />
      <FormAnswer state={state} labels={labels} />
      <Field
        name="code"
        label={t('code')}
        required
        support={t('codeSupport')}
        errors={problems.of(state.problems, 'code')}
      >
        {(control) => <TextInput {...control} defaultValue={typed('code', '')} width="short" />}
      </Field>
      <UnitFields state={state} values={{ name: '', kind: 'section', parentId: null }} units={units} />
      <Field
        name="validFrom"
        label={t('validFrom')}
        required
        support={t('validFromSupport')}
        errors={problems.of(state.problems, 'validFrom')}
      >
        {(control) => <DateInput {...control} defaultValue={typed('validFrom', validFrom)} />}
      </Field>
      <ActionBar>
        <SubmitButton>{t('createDo')}</SubmitButton>
        <TextLink href="/units">{t('back')}</TextLink>
      </ActionBar>
    </form>
  )
}
