import { Checkbox } from '@/components/ui/choice'
import type { AssetList } from '@/lib/assets/asset-list'
import type { AssetFilter } from '@/lib/domain/asset-filter'
import { useConditions, type Condition } from './asset-filter-words'

type Props = Readonly<{ filter: AssetFilter; policy: AssetList['policy'] }>

/** Segment, levels and personal information: any of several. */
export function AssetFilterChoices({ filter, policy }: Props) {
  const conditions = useConditions(policy)
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-3">
      {conditions.map((condition) => (
        <Choices key={condition.name} {...condition} chosen={filter[condition.name]} />
      ))}
    </div>
  )
}

type ChoicesProps = Condition & Readonly<{ chosen: readonly string[] }>

function Choices({ name, legend, choices, chosen }: ChoicesProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="text-[0.875rem] font-bold">{legend}</legend>
      <div className="flex flex-wrap gap-x-4">
        {choices.map(({ value, label }) => (
          <Checkbox key={value} name={name} value={value} label={label} defaultChecked={chosen.includes(value)} />
        ))}
      </div>
    </fieldset>
  )
}
