'use client'

import { useTranslations } from 'next-intl'
import { employments } from '@/lib/domain/person-input'
import type { FormState } from '@/lib/form-state'
import type { UnitChoice } from '@/lib/units/unit-choices'
import { useProblems } from '../problem-text'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { TextInput } from '../ui/text-input'
import { useUnitOptions } from '../units/use-unit-options'

/** What of a person a form starts with. */
export type PersonValues = Readonly<Partial<Record<(typeof personFields)[number], string | null>>>

/** The fields of a person, in the order of the form; the names are keys of `people` in messages/*.json. */
export const personFields = ['staffNo', 'name', 'kana', 'unitId', 'post', 'employment', 'email'] as const

type Props = Readonly<{ state: FormState; values: PersonValues; units: readonly UnitChoice[] }>

/** Who a person is. What was typed stays when the form comes back. */
export function PersonFields({ state, values, units }: Props) {
  const t = useTranslations('people')
  const kinds = useTranslations('employments')
  const problems = useProblems()
  const options = useUnitOptions(units)
  const typed = (name: (typeof personFields)[number]) => {
    const sent = state.typed[name] ?? values[name] ?? ''
    return typeof sent === 'string' ? sent : ''
  }
  const field = (name: (typeof personFields)[number]) => ({
    name,
    label: t(`fields.${name}`),
    errors: problems.of(state.problems, name),
  })
  return (
    <>
      <Field {...field('staffNo')} required support={t('staffNoSupport')}>
        {(control) => (
          <TextInput {...control} defaultValue={typed('staffNo')} width="short" autoCapitalize="characters" />
        )}
      </Field>
      <Field {...field('name')} required support={t('nameSupport')}>
        {(control) => <TextInput {...control} defaultValue={typed('name')} width="medium" />}
      </Field>
      <Field {...field('kana')} required support={t('kanaSupport')}>
        {(control) => <TextInput {...control} defaultValue={typed('kana')} width="medium" />}
      </Field>
      <Field {...field('unitId')} support={t('unitSupport')}>
        {(control) => (
          <Select {...control} options={options} empty={t('noUnit')} defaultValue={typed('unitId')} width="medium" />
        )}
      </Field>
      <Field {...field('post')}>
        {(control) => <TextInput {...control} defaultValue={typed('post')} width="medium" />}
      </Field>
      <Field {...field('employment')} required>
        {(control) => (
          <Select
            {...control}
            options={employments.map((kind) => ({ value: kind, label: kinds(kind) }))}
            defaultValue={typed('employment')}
            width="medium"
          />
        )}
      </Field>
      <Field {...field('email')} support={t('emailSupport')}>
        {(control) => (
          <TextInput {...control} type="email" inputMode="email" defaultValue={typed('email')} width="long" />
        )}
      </Field>
    </>
  )
}

/** The labels of these fields, for the summary of errors. */
export function usePersonLabels(): Readonly<Record<string, string>> {
  const t = useTranslations('people.fields')
  return Object.fromEntries(personFields.map((name) => [name, t(name)]))
}
