import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { SearchField } from '@/components/ui/search-field'
import { Select } from '@/components/ui/select'
import type { AssetList } from '@/lib/assets/asset-list'
import { assetListHref, narrowing, stateChoices, withoutConditions, type AssetFilter } from '@/lib/domain/asset-filter'
import { AssetFilterChoices } from './asset-filter-choices'
import { AssetFilterChosen } from './asset-filter-chosen'
import { useStateChoiceWord } from './asset-filter-words'

type Props = Readonly<{ filter: AssetFilter; units: AssetList['units']; policy: AssetList['policy'] }>

/** The conditions of the register list: words, unit and state in sight, the rest one click away. */
export function AssetFilterBar({ filter, units, policy }: Props) {
  const t = useTranslations('assets.filter')
  const stateWord = useStateChoiceWord()
  return (
    <FilterBar
      action="/assets"
      clearHref={narrowing(filter).length > 0 ? assetListHref(withoutConditions(filter)) : undefined}
    >
      <SearchField
        label={t('words')}
        name="q"
        defaultValue={filter.q}
        placeholder={t('wordsExample')}
        className="w-72"
      />
      {units.length > 1 && (
        <Field label={t('unit')} name="unit" compact className="w-48">
          {(control) => (
            <Select
              {...control}
              options={units.map(unitOption)}
              empty={t('allUnits')}
              defaultValue={filter.unit ?? ''}
            />
          )}
        </Field>
      )}
      <Field label={t('state')} name="state" compact className="w-40">
        {(control) => (
          <Select
            {...control}
            options={stateChoices.map((choice) => ({ value: choice, label: stateWord(choice) }))}
            empty={false}
            defaultValue={filter.state}
          />
        )}
      </Field>
      <KeptOrder filter={filter} />
      <div className="order-last -my-2 w-full">
        <Disclosure summary={t('more')}>
          <AssetFilterChoices filter={filter} policy={policy} />
        </Disclosure>
        <AssetFilterChosen filter={filter} policy={policy} />
      </div>
    </FilterBar>
  )
}

/** Units below others stand a step to the right. */
function unitOption({ id, name, depth }: AssetList['units'][number]) {
  return { value: id, label: `${'　'.repeat(depth)}${name}` }
}

/** New conditions keep the order and the size of the page. */
function KeptOrder({ filter: { sort, direction, rows } }: Readonly<{ filter: AssetFilter }>) {
  return (
    <>
      {sort !== 'number' && <input type="hidden" name="sort" value={sort} />}
      {direction !== undefined && <input type="hidden" name="direction" value={direction} />}
      <input type="hidden" name="rows" value={rows} />
    </>
  )
}
