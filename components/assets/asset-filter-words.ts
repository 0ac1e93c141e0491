import { useLocale, useTranslations } from 'next-intl'
import { axes } from '@/lib/domain/asset-fields'
import { nothingChosen, personalKinds, type manifold, type StateChoice } from '@/lib/domain/asset-filter'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'

/** How the states one can look for are called. */
export function useStateChoiceWord() {
  const t = useTranslations('assets.filter.states')
  const states = useTranslations('states')
  return (choice: StateChoice): string =>
    choice === 'current' || choice === 'changing' || choice === 'all' ? t(choice) : states(choice)
}

/** A condition that takes any of several values. */
export type Condition = Readonly<{
  name: (typeof manifold)[number]
  legend: string
  choices: readonly Readonly<{ value: string; label: string }>[]
}>

/** The conditions one can choose from, in the words of the policy in force. */
export function useConditions({ segments, levels }: PolicyForScreens): Condition[] {
  const t = useTranslations('assets')
  const labels = useTranslations('fields')
  const locale = useLocale()
  const levelConditions = axes.map((axis) => ({
    name: axis,
    legend: labels(`${axis}.label`),
    choices: [
      ...levels.filter((level) => level.axis === axis).map(({ code }) => ({ value: code, label: code })),
      { value: nothingChosen, label: t('unrated') },
    ],
  }))
  const segmentChoices = segments.map((segment) => ({ value: segment.code, label: segment[locale] }))
  return [
    {
      name: 'segment',
      legend: labels('segmentCode.label'),
      choices: [...segmentChoices, { value: nothingChosen, label: t('noSegment') }],
    },
    ...levelConditions,
    {
      name: 'personal',
      legend: labels('personal.label'),
      choices: personalKinds.map((kind) => ({ value: kind, label: t(`filter.personal.${kind}`) })),
    },
  ]
}
