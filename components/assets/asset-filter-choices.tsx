import { useLocale, useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/choice'
import type { AssetList } from '@/lib/assets/asset-list'
import { nothingChosen, personalKinds, type AssetFilter, type manifold } from '@/lib/domain/asset-filter'
import { axes } from '@/lib/domain/asset-fields'

type Props = Readonly<{ filter: AssetFilter; policy: AssetList['policy'] }>
type Choice = Readonly<{ value: string; label: string }>

/** Segment, levels and personal information: any of several. */
export function AssetFilterChoices({ filter, policy }: Props) {
  const t = useTranslations('assets')
  const labels = useTranslations('fields')
  const locale = useLocale()
  const segments = policy.segments.map((segment) => ({ value: segment.code, label: segment[locale] }))
  const levels = axes.map((axis) => {
    const ofAxis = policy.levels.filter((level) => level.axis === axis)
    return { axis, choices: ofAxis.map((level) => ({ value: level.code, label: level.code })) }
  })
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-3">
      <Choices
        name="segment"
        legend={labels('segmentCode.label')}
        choices={[...segments, { value: nothingChosen, label: t('noSegment') }]}
        filter={filter}
      />
      {levels.map(({ axis, choices }) => (
        <Choices
          key={axis}
          name={axis}
          legend={labels(`${axis}.label`)}
          choices={[...choices, { value: nothingChosen, label: t('unrated') }]}
          filter={filter}
        />
      ))}
      <Choices
        name="personal"
        legend={labels('personal.label')}
        choices={personalKinds.map((kind) => ({ value: kind, label: t(`filter.personal.${kind}`) }))}
        filter={filter}
      />
    </div>
  )
}

type ChoicesProps = Readonly<{
  name: (typeof manifold)[number]
  legend: string
  choices: readonly Choice[]
  filter: AssetFilter
}>

function Choices({ name, legend, choices, filter }: ChoicesProps) {
  const chosen: readonly string[] = filter[name]
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
