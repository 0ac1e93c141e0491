'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/form-state'
import type { SystemChoices } from '@/lib/systems/system-choices'
import { useProblems } from '../problem-text'
import { FieldGroup } from '../ui/fieldset-field'
import { Select } from '../ui/select'

/** So many lists stand ready; after saving there is one more than systems named. */
const fewestLists = 2

type Props = Readonly<{
  state: FormState
  systemId: string | undefined
  standsOnIds: readonly string[]
  systems: SystemChoices['systems']
}>

/** The systems that this one stands on. */
export function StandingFields({ state, systemId, standsOnIds, systems }: Props) {
  const t = useTranslations('systems')
  const problems = useProblems()
  const named = [state.typed['standsOnIds'] ?? standsOnIds].flat().filter((id) => id !== '')
  const lists = Math.max(fewestLists, named.length + 1)
  const errors = problems.of(state.problems, 'standsOnIds')
  const options = systems.filter(({ id }) => id !== systemId).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <FieldGroup legend={t('standsOn')} name="standsOnIds" kind="checkbox" errors={errors}>
      <ol className="flex flex-col gap-2">
        {Array.from({ length: lists }, (_, index) => (
          <li key={index}>
            <Select
              name="standsOnIds"
              aria-label={t('standsOnAt', { count: index + 1 })}
              options={options}
              empty={t('nobody')}
              defaultValue={named[index] ?? ''}
              width="medium"
              aria-invalid={(errors.length > 0 && named[index] !== undefined) || undefined}
            />
          </li>
        ))}
      </ol>
    </FieldGroup>
  )
}
