import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { SearchField } from '@/components/ui/search-field'
import { Select } from '@/components/ui/select'
import { TextLink } from '@/components/ui/text-link'
import type { AssetFacets } from '@/lib/assets/asset-facets'
import type { AssetList } from '@/lib/assets/asset-list'
import {
  assetListHref,
  manifold,
  narrowing,
  stateChoices,
  usualSize,
  withoutConditions,
  type AssetFilter,
  type StateChoice,
} from '@/lib/domain/asset-filter'
import { AssetFilterChoices } from './asset-filter-choices'
import { AssetFilterChosen } from './asset-filter-chosen'
import { useStateChoiceWord } from './asset-filter-words'

type Props = Readonly<{
  filter: AssetFilter
  list: Pick<AssetList, 'units' | 'policy' | 'systems' | 'total'>
  /** Counted when the conditions stand open. */
  facets: AssetFacets | null
}>

/** The conditions of the register list: words, unit and state in sight, the rest with its counts one click away. */
export function AssetFilterBar({ filter, list: { units, policy, systems, total }, facets }: Props) {
  const t = useTranslations('assets.filter')
  const withCount = (choice: string, count: number | undefined) =>
    facets === null ? choice : t('choiceFound', { choice, count: count ?? 0 })
  const stateWord = useStateChoiceWord()
  return (
    <FilterBar
      action="/assets"
      live
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
              options={units.map((unit) => ({
                value: unit.id,
                label: `${'　'.repeat(unit.depth)}${withCount(unit.name, facets?.counts.unit[unit.id])}`,
              }))}
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
            options={stateChoices.map((choice) => ({
              value: choice,
              label: several(choice) ? stateWord(choice) : withCount(stateWord(choice), facets?.counts.state[choice]),
            }))}
            empty={false}
            defaultValue={filter.state}
          />
        )}
      </Field>
      <KeptOrder filter={filter} />
      <FoundCount q={filter.q} total={total} />
      <div className="order-last -my-2 w-full">
        <TextLink
          href={assetListHref({ ...filter, panel: facets === null ? 'open' : undefined })}
          className="inline-flex min-h-11 items-center"
          scroll={false}
        >
          {t(facets === null ? 'more' : 'less')}
        </TextLink>
        {facets !== null && <AssetFilterChoices filter={filter} policy={policy} facets={facets} />}
        <AssetFilterChosen filter={filter} policy={policy} systems={facets?.systems ?? systems} />
      </div>
    </FilterBar>
  )
}

/** Says how many were found to who does not see the list change. */
function FoundCount({ q, total: { count, isExact } }: Readonly<{ q: string; total: AssetList['total'] }>) {
  const t = useTranslations('assets')
  const found = t(isExact ? 'total' : 'totalOrMore', { count })
  return (
    <p role="status" className="sr-only">
      {q === '' ? found : t('filter.announced', { q, found })}
    </p>
  )
}

/** These stand for several states together. */
const several = (choice: StateChoice) => choice === 'current' || choice === 'all'

/** New conditions keep the order and the size of the page, and those that are out of sight. */
function KeptOrder({ filter }: Readonly<{ filter: AssetFilter }>) {
  const { panel, sort, direction, rows } = filter
  return (
    <>
      {panel === undefined ? (
        manifold.flatMap((name) =>
          filter[name].map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
        )
      ) : (
        <input type="hidden" name="panel" value={panel} />
      )}
      {sort !== 'number' && <input type="hidden" name="sort" value={sort} />}
      {direction !== undefined && <input type="hidden" name="direction" value={direction} />}
      {rows !== usualSize && <input type="hidden" name="rows" value={rows} />}
    </>
  )
}
