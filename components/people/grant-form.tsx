'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { roles, type Role } from '@/lib/domain/access'
import { isUnitRole, needsSecondAdmin } from '@/lib/domain/grant-rules'
import { blankForm, type FormState } from '@/lib/form-state'
import type { UnitChoice } from '@/lib/units/unit-choices'
import { FormAnswer } from '../form-answer'
import { useProblems } from '../problem-text'
import { ActionBar } from '../ui/action-bar'
import { Radio } from '../ui/choice'
import { Field } from '../ui/field'
import { FieldGroup } from '../ui/fieldset-field'
import { FormKey } from '../ui/form-key'
import { Select } from '../ui/select'
import { SubmitButton } from '../ui/submit-button'
import { DateInput } from '../ui/text-input'
import { TextLink } from '../ui/text-link'
import { useUnitOptions } from '../units/use-unit-options'
import type { FormAction } from './confirm-form'
import type { RoleWords } from './role-words'

const fields = ['role', 'unitId', 'validFrom', 'validTo'] as const
type GrantField = (typeof fields)[number]

type Props = Readonly<{
  action: FormAction
  idempotencyKey: string
  personId: string
  values: Readonly<Record<GrantField, string>>
  units: readonly UnitChoice[]
  roleWords: RoleWords
}>

const typedOf = (state: FormState, name: GrantField, start: string) => {
  const sent = state.typed[name]
  return typeof sent === 'string' ? sent : start
}

/** Gives a role: which, where, from when until when. */
export function GrantForm({ action, idempotencyKey, personId, values, units, roleWords }: Props) {
  const t = useTranslations('people')
  const problems = useProblems()
  const options = useUnitOptions(units)
  const [state, send] = useActionState(action, blankForm)
  const errors = (name: GrantField) => problems.of(state.problems, name)
  const typed = (name: GrantField) => typedOf(state, name, values[name])
  // A role for the whole city has no unit: the list rests, and a resting list is not sent.
  const [role, choose] = useState(typed('role'))
  const forCity = roles.some((one) => one === role && !isUnitRole(one))
  const labels = Object.fromEntries(fields.map((name) => [name, t(`grantFields.${name}`)]))
  return (
    <form action={send} noValidate className="flex flex-col gap-6">
      <FormKey value={idempotencyKey} />
      <input type="hidden" name="personId" value={personId} />
      <FormAnswer state={state} labels={labels} fourEyes={t('fourEyes')} />
      <FieldGroup legend={t('grantFields.role')} name="role" required errors={errors('role')}>
        {roles.map((one) => (
          <Radio
            key={one}
            name="role"
            value={one}
            label={roleWords[one]}
            support={<RoleSupport role={one} />}
            defaultChecked={typed('role') === one}
            onChange={() => choose(one)}
          />
        ))}
      </FieldGroup>
      <Field name="unitId" label={t('grantFields.unitId')} support={t('grantUnitSupport')} errors={errors('unitId')}>
        {(control) => (
          <Select
            {...control}
            options={options}
            empty={t('noUnitChosen')}
            defaultValue={typed('unitId')}
            disabled={forCity}
            width="medium"
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-6">
        <Field name="validFrom" label={t('grantFields.validFrom')} required errors={errors('validFrom')}>
          {(control) => <DateInput {...control} defaultValue={typed('validFrom')} />}
        </Field>
        <Field name="validTo" label={t('grantFields.validTo')} required errors={errors('validTo')}>
          {(control) => <DateInput {...control} defaultValue={typed('validTo')} />}
        </Field>
      </div>
      <p className="leading-160 text-solid-gray-700">{t('periodSupport')}</p>
      <ActionBar>
        <SubmitButton>{t('giveDo')}</SubmitButton>
        <TextLink href={`/people/${personId}`}>{t('back')}</TextLink>
      </ActionBar>
    </form>
  )
}

function RoleSupport({ role }: Readonly<{ role: Role }>) {
  const t = useTranslations('people')
  const scope = isUnitRole(role) ? t('scopeUnit') : t('scopeCity')
  return `${t(`roleTasks.${role}`)}${scope}${needsSecondAdmin(role) ? t('scopeSecond') : ''}`
}
