'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormState } from '@/lib/form-state'
import { useProblems } from '../problem-text'
import { Field, type FieldControl } from '../ui/field'
import { Select } from '../ui/select'
import { DateInput, TextArea, TextInput } from '../ui/text-input'

const required = ['code', 'name', 'kind', 'unitId', 'segmentCode']

/** The labels of the fields of a system, by their names. */
export function useSystemLabels() {
  const t = useTranslations('systems')
  return {
    code: t('code'),
    kind: t('kind'),
    name: t('name'),
    aliases: t('aliases'),
    vendor: t('vendor'),
    hosting: t('hosting'),
    unitId: t('unit'),
    segmentCode: t('segment'),
    description: t('description'),
    cloudKind: t('cloudKind'),
    cloudService: t('cloudService'),
    ismap: t('ismap'),
    contractEnd: t('contractEnd'),
    recoveryTime: t('recoveryTime'),
    confidentiality: t('confidentiality'),
    integrity: t('integrity'),
    availability: t('availability'),
    classReason: t('classReason'),
    standsOnIds: t('standsOn'),
  }
}
export type SystemFieldName = keyof ReturnType<typeof useSystemLabels>

type Options = readonly Readonly<{ value: string; label: string }>[]

/** What the fields of a system begin with. */
export type SystemValues = Readonly<Record<string, string>>

/** The fields of a system: with what was typed when the form comes back, else with what is stored. */
export function useSystemControls(state: FormState, values: SystemValues) {
  const problems = useProblems()
  const labels = useSystemLabels()
  const typed = (name: SystemFieldName) => {
    const sent = state.typed[name] ?? values[name] ?? ''
    return typeof sent === 'string' ? sent : ''
  }
  const field = (
    name: SystemFieldName,
    support: string | undefined,
    children: (control: FieldControl) => ReactNode,
  ) => (
    <Field
      name={name}
      label={labels[name]}
      required={required.includes(name)}
      support={support}
      errors={problems.of(state.problems, name)}
    >
      {children}
    </Field>
  )
  return {
    text: (name: SystemFieldName, support?: string) =>
      field(name, support, (control) => <TextInput {...control} defaultValue={typed(name)} width="long" />),
    area: (name: SystemFieldName) =>
      field(name, undefined, (control) => <TextArea {...control} defaultValue={typed(name)} />),
    day: (name: SystemFieldName) =>
      field(name, undefined, (control) => <DateInput {...control} defaultValue={typed(name)} />),
    /** A value that is no choice any more, such as a level of an earlier scheme, stays visible until it is changed. */
    select: (name: SystemFieldName, options: Options, empty?: string) => {
      const value = typed(name)
      const known = value === '' || options.some((option) => option.value === value)
      const all = known ? options : [...options, { value, label: value }]
      return field(name, undefined, (control) => (
        <Select {...control} options={all} empty={empty} defaultValue={value} width="medium" />
      ))
    },
  }
}
