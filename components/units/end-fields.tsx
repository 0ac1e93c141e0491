'use client'

import { useTranslations } from 'next-intl'
import { unitChanges } from '@/lib/domain/unit-input'
import type { FormState } from '@/lib/form-state'
import type { UnitChoice } from '@/lib/units/unit-choices'
import { useProblems } from '../problem-text'
import { Field } from '../ui/field'
import { FieldGroup } from '../ui/fieldset-field'
import { Section } from '../ui/section'
import { Select } from '../ui/select'
import { DateInput } from '../ui/text-input'
import { useUnitOptions } from './use-unit-options'

/** So many lists stand ready; after saving there are two more than units named. */
const fewestLists = 3

export type EndValues = Readonly<{ validTo: string; change: string; successorIds: readonly string[] }>
type Props = Readonly<{ state: FormState; values: EndValues; units: readonly UnitChoice[] }>

/** The end of a unit: when, how, and who takes over. All of it stays empty while the unit goes on. */
export function EndFields({ state, values, units }: Props) {
  const t = useTranslations('units')
  const problems = useProblems()
  const options = useUnitOptions(units)
  const typed = (name: 'validTo' | 'change') => {
    const sent = state.typed[name]
    return typeof sent === 'string' ? sent : values[name]
  }
  const named = [state.typed['successorIds'] ?? values.successorIds].flat().filter((id) => id !== '')
  const lists = Math.max(fewestLists, named.length + 2)
  return (
    <Section title={t('endTitle')} lead={t('endLead')}>
      <Field
        name="validTo"
        label={t('validTo')}
        support={t('validToSupport')}
        errors={problems.of(state.problems, 'validTo')}
      >
        {(control) => <DateInput {...control} defaultValue={typed('validTo')} />}
      </Field>
      <Field name="change" label={t('change')} errors={problems.of(state.problems, 'change')}>
        {(control) => (
          <Select
            {...control}
            options={unitChanges.map((change) => ({ value: change, label: t(`changes.${change}`) }))}
            empty={t('noChange')}
            defaultValue={typed('change')}
            width="medium"
          />
        )}
      </Field>
      <FieldGroup
        legend={t('successors')}
        name="successorIds"
        kind="checkbox"
        support={t('successorsSupport')}
        errors={problems.of(state.problems, 'successorIds')}
      >
        <ol className="flex flex-col gap-2">
          {Array.from({ length: lists }, (_, index) => (
            <li key={index}>
              <Select
                name="successorIds"
                aria-label={t('successorAt', { count: index + 1 })}
                options={options}
                empty={t('nobody')}
                defaultValue={named[index] ?? ''}
                width="medium"
              />
            </li>
          ))}
        </ol>
      </FieldGroup>
    </Section>
  )
}
