import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { Select } from '@/components/ui/select'
import { DateInput, TextInput } from '@/components/ui/text-input'
import { acts } from '@/lib/domain/access'
import type { IsoDate } from '@/lib/domain/fiscal-year'
import { narrowingOfTrail, trailKinds, type TrailFilter } from '@/lib/domain/trail-filter'
import { typedDay } from '@/lib/domain/written-day'
import type { AuditTrail } from '@/lib/trails/audit-trail'
import { useActWord } from './trail-words'

type Props = Readonly<{ filter: TrailFilter; units: AuditTrail['units'] }>

/** Acts that only read leave an entry when they are refused; the last three stand for work outside the screens. */
const sought = ['sign-in', 'sign-out', ...acts, 'setup', 'arrange', 'unknown']

/** The conditions of the trail: when, who, what, on what. */
export function TrailFilterBar({ filter, units }: Props) {
  const t = useTranslations('trail')
  const actWord = useActWord()
  const locale = useLocale()
  const written = (day: IsoDate | undefined) => (day === undefined ? '' : typedDay(day, locale))
  return (
    <FilterBar action="/trail" clearHref={narrowingOfTrail(filter).length > 0 ? '/trail' : undefined}>
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} label={t(name)} name={name} compact className="w-36">
          {(control) => <DateInput {...control} placeholder={t('dayExample')} defaultValue={written(filter[name])} />}
        </Field>
      ))}
      <Field label={t('person')} name="person" compact className="w-48">
        {(control) => <TextInput {...control} defaultValue={filter.person} />}
      </Field>
      <Field label={t('assetNo')} name="asset" compact className="w-44">
        {(control) => <TextInput {...control} defaultValue={filter.asset} />}
      </Field>
      <Field label={t('act')} name="act" compact className="w-56">
        {(control) => (
          <Select
            {...control}
            options={sought.map((act) => ({ value: act, label: actWord(act) }))}
            empty={t('allActs')}
            defaultValue={filter.act ?? ''}
          />
        )}
      </Field>
      <Field label={t('unit')} name="unit" compact className="w-56">
        {(control) => (
          <Select
            {...control}
            options={units.map(({ id, name, depth }) => ({ value: id, label: `${'　'.repeat(depth)}${name}` }))}
            empty={t('allUnits')}
            defaultValue={filter.unit ?? ''}
          />
        )}
      </Field>
      <Field label={t('outcome')} name="kind" compact className="w-44">
        {(control) => (
          <Select
            {...control}
            options={trailKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            empty={t('allKinds')}
            defaultValue={filter.kind ?? ''}
          />
        )}
      </Field>
    </FilterBar>
  )
}
