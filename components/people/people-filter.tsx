import { useTranslations } from 'next-intl'
import { roles } from '@/lib/domain/access'
import { personStates } from '@/lib/domain/person-state'
import type { PersonFilter } from '@/lib/people/people-matching'
import type { UnitChoice } from '@/lib/units/unit-choices'
import { Field } from '../ui/field'
import { FilterBar } from '../ui/filter-bar'
import { SearchField } from '../ui/search-field'
import { Select } from '../ui/select'
import { useUnitOptions } from '../units/use-unit-options'
import type { RoleWords } from './role-words'

type Props = Readonly<{ filter: PersonFilter; units: readonly UnitChoice[]; roleWords: RoleWords; isSet: boolean }>

/** The conditions of the people list. */
export function PeopleFilter({ filter, units, roleWords, isSet }: Props) {
  const t = useTranslations('people')
  const options = useUnitOptions(units)
  return (
    <FilterBar action="/people" clearHref={isSet ? '/people' : undefined}>
      <SearchField name="text" label={t('search')} defaultValue={filter.text} className="w-72" />
      <Field name="unit" label={t('unit')} compact className="w-44">
        {(control) => <Select {...control} options={options} empty={t('all')} defaultValue={filter.unit ?? ''} />}
      </Field>
      <Field name="role" label={t('role')} compact className="w-44">
        {(control) => (
          <Select
            {...control}
            options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
            empty={t('all')}
            defaultValue={filter.role ?? ''}
          />
        )}
      </Field>
      <Field name="state" label={t('state')} compact className="w-40">
        {(control) => (
          <Select
            {...control}
            options={personStates.map((state) => ({ value: state, label: t(`personStates.${state}`) }))}
            empty={t('all')}
            defaultValue={filter.state ?? ''}
          />
        )}
      </Field>
    </FilterBar>
  )
}
