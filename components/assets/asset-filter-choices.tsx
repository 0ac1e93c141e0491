import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/choice'
import type { AssetFacets } from '@/lib/assets/asset-facets'
import type { AssetList } from '@/lib/assets/asset-list'
import type { AssetFilter } from '@/lib/domain/asset-filter'
import { useConditions, type Condition } from './asset-filter-words'

type Props = Readonly<{ filter: AssetFilter; policy: AssetList['policy']; facets: AssetFacets }>

/** What the list can be narrowed by: any of several values, each with what it would find under the other conditions. */
export function AssetFilterChoices({ filter, policy, facets: { counts, systems } }: Props) {
  const conditions = useConditions(policy, systems).filter(({ choices }) => choices.length > 0)
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-3">
      {conditions.map((condition) => (
        <Choices key={condition.name} {...condition} chosen={filter[condition.name]} counts={counts[condition.name]} />
      ))}
    </div>
  )
}

type ChoicesProps = Condition & Readonly<{ chosen: readonly string[]; counts: Readonly<Record<string, number>> }>

function Choices({ name, legend, choices, chosen, counts }: ChoicesProps) {
  const t = useTranslations('assets.filter')
  return (
    <fieldset className="min-w-0">
      <legend className="text-[0.875rem] font-bold">{legend}</legend>
      <div className="flex max-h-44 flex-wrap gap-x-4 overflow-y-auto">
        {choices.map(({ value, label }) => (
          <Checkbox
            // What was chosen changes with the address, and a box keeps its first tick otherwise.
            key={`${value} ${String(chosen.includes(value))}`}
            name={name}
            value={value}
            label={
              <>
                {label}{' '}
                <span className="text-[0.875rem] text-solid-gray-700 tabular-nums">
                  {t('found', { count: counts[value] ?? 0 })}
                </span>
              </>
            }
            defaultChecked={chosen.includes(value)}
          />
        ))}
      </div>
    </fieldset>
  )
}
