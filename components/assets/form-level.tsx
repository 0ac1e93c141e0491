import { useLocale, useTranslations } from 'next-intl'
import { Radio } from '@/components/ui/choice'
import { FieldGroup } from '@/components/ui/fieldset-field'
import { RadioCard } from '@/components/ui/radio-card'
import type { Axis } from '@/lib/domain/asset-fields'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import type { GroupProps } from './form-field'

type Props = Readonly<{ axis: Axis; levels: PolicyForScreens['levels']; value: string; group: GroupProps }>

/**
 * The levels of one axis with what it takes to choose each. Not rated stands apart under its own line: it is the absence
 * of a level, never the lowest one.
 */
export function LevelChoice({ axis, levels, value, group }: Props) {
  const t = useTranslations('assetForm')
  const locale = useLocale()
  const ofAxis = levels.filter((level) => level.axis === axis)
  return (
    <FieldGroup {...group}>
      <div className={`grid gap-2 ${ofAxis.length === 2 ? '@2xl:grid-cols-2' : ''}`}>
        {ofAxis.map((level) => (
          <RadioCard
            key={level.code}
            name={axis}
            value={level.code}
            title={level[locale]}
            criterion={locale === 'ja' ? level.criterionJa : level.criterionEn}
            examples={locale === 'ja' ? level.examplesJa : level.examplesEn}
            defaultChecked={value === level.code}
          />
        ))}
      </div>
      <div className="mt-2 border-t border-dashed border-solid-gray-536 pt-1 pl-4">
        <Radio name={axis} value="" label={t('unrated')} support={t('unratedSupport')} defaultChecked={value === ''} />
      </div>
    </FieldGroup>
  )
}
