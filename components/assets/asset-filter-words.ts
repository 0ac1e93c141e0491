import { useLocale, useTranslations } from 'next-intl'
import { axes } from '@/lib/domain/asset-fields'
import { assetKinds, media } from '@/lib/domain/asset-choices'
import {
  ages,
  concerns,
  nothingChosen,
  personalKinds,
  type manifold,
  type StateChoice,
} from '@/lib/domain/asset-filter'
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

type Named = Readonly<{ id: string; name: string }>

/** Conditions from the fixed lists, and the systems that come into question. */
function useFixedConditions(systems: readonly Named[]): Condition[] {
  const t = useTranslations('assets.filter')
  const labels = useTranslations('fields')
  const choices = useTranslations('choices')
  const notChosen = { value: nothingChosen, label: t('notChosen') }
  return [
    {
      name: 'personal',
      legend: labels('personal.label'),
      choices: personalKinds.map((kind) => ({ value: kind, label: t(`personal.${kind}`) })),
    },
    {
      name: 'kind',
      legend: labels('assetKind.label'),
      choices: [...assetKinds.map((kind) => ({ value: kind, label: choices(`assetKinds.${kind}`) })), notChosen],
    },
    {
      name: 'medium',
      legend: labels('media.label'),
      choices: [...media.map((medium) => ({ value: medium, label: choices(`media.${medium}`) })), notChosen],
    },
    {
      name: 'concern',
      legend: t('concern'),
      choices: concerns.map((concern) => ({ value: concern, label: t(`concerns.${concern}`) })),
    },
    { name: 'age', legend: t('age'), choices: ages.map((age) => ({ value: age, label: t(`ages.${age}`) })) },
    {
      name: 'system',
      legend: labels('systemId.label'),
      choices: systems.map(({ id, name }) => ({ value: id, label: name })),
    },
  ]
}

/** The conditions one can choose from, in the words of the policy in force. */
export function useConditions({ segments, levels }: PolicyForScreens, systems: readonly Named[]): Condition[] {
  const fixed = useFixedConditions(systems)
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
    ...fixed,
  ]
}
