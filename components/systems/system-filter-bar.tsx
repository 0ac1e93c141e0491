import { useLocale, useTranslations } from 'next-intl'
import type { SystemFilter } from '@/lib/domain/system-filter'
import { systemStates } from '@/lib/domain/system-filter'
import { systemKinds } from '@/lib/domain/system-input'
import type { SystemList } from '@/lib/systems/system-list'
import { Field } from '../ui/field'
import { FilterBar } from '../ui/filter-bar'
import { SearchField } from '../ui/search-field'
import { Select } from '../ui/select'

type Props = Readonly<{ filter: SystemFilter; units: SystemList['units']; policy: SystemList['policy'] }>

/** The conditions of the list of systems. */
export function SystemFilterBar({ filter, units, policy }: Props) {
  const t = useTranslations('systems')
  const locale = useLocale()
  const isNarrowed =
    filter.q !== '' ||
    [filter.kind, filter.segment, filter.unit].some((one) => one !== undefined) ||
    filter.state !== 'current'
  const kinds = systemKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))
  const segments = policy.segments.map((segment) => ({ value: segment.code, label: segment[locale] }))
  const states = systemStates.map((state) => ({ value: state, label: t(`states.${state}`) }))
  return (
    <FilterBar action="/systems" clearHref={isNarrowed ? '/systems' : undefined}>
      <SearchField key={filter.q} label={t('search')} name="q" defaultValue={filter.q} className="w-60" />
      <Field name="kind" label={t('kind')} compact className="w-36">
        {(control) => <Select {...control} options={kinds} empty={t('any')} defaultValue={filter.kind ?? ''} />}
      </Field>
      <Field name="segment" label={t('segment')} compact className="w-44">
        {(control) => <Select {...control} options={segments} empty={t('any')} defaultValue={filter.segment ?? ''} />}
      </Field>
      <Field name="unit" label={t('unit')} compact className="w-44">
        {(control) => (
          <Select
            {...control}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            empty={t('any')}
            defaultValue={filter.unit ?? ''}
          />
        )}
      </Field>
      <Field name="state" label={t('stateLabel')} compact className="w-32">
        {(control) => <Select {...control} options={states} empty={false} defaultValue={filter.state} />}
      </Field>
    </FilterBar>
  )
}
