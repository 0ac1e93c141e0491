'use client'

import { useTranslations } from 'next-intl'
import { unitKinds } from '@/lib/domain/unit-input'
import type { FormState } from '@/lib/form-state'
import type { UnitChoice } from '@/lib/units/unit-choices'
import { useProblems } from '../problem-text'
import { Radio } from '../ui/choice'
import { Field } from '../ui/field'
import { FieldGroup } from '../ui/fieldset-field'
import { Select } from '../ui/select'
import { TextInput } from '../ui/text-input'
import { useUnitOptions } from './use-unit-options'

type Values = Readonly<{ name: string; kind: string; parentId: string | null }>
type Props = Readonly<{
  state: FormState
  values: Values
  units: readonly UnitChoice[]
  nameSupport?: string | undefined
}>

/** What a unit is called and where it stands. */
export function UnitFields({ state, values, units, nameSupport }: Props) {
  const t = useTranslations('units')
  const kinds = useTranslations('unitKinds')
  const problems = useProblems()
  const options = useUnitOptions(units)
  const typed = (name: keyof Values) => {
    const sent = state.typed[name] ?? values[name] ?? ''
    return typeof sent === 'string' ? sent : ''
  }
  const errors = (name: keyof Values) => problems.of(state.problems, name)
  return (
    <>
      <Field name="name" label={t('name')} required support={nameSupport} errors={errors('name')}>
        {(control) => <TextInput {...control} defaultValue={typed('name')} width="medium" />}
      </Field>
      <FieldGroup legend={t('kind')} name="kind" required inline errors={errors('kind')}>
        {unitKinds.map((kind) => (
          <Radio key={kind} name="kind" value={kind} label={kinds(kind)} defaultChecked={typed('kind') === kind} />
        ))}
      </FieldGroup>
      <Field name="parentId" label={t('parent')} support={t('parentSupport')} errors={errors('parentId')}>
        {(control) => (
          <Select
            {...control}
            options={options}
            empty={t('noParent')}
            defaultValue={typed('parentId')}
            width="medium"
          />
        )}
      </Field>
    </>
  )
}

/** The labels of the fields of a unit, for the summary of errors. */
export function useUnitLabels(): Readonly<Record<string, string>> {
  const t = useTranslations('units')
  return {
    code: t('code'),
    name: t('name'),
    kind: t('kind'),
    parentId: t('parent'),
    validFrom: t('validFrom'),
    validTo: t('validTo'),
    change: t('change'),
    successorIds: t('successors'),
  }
}
