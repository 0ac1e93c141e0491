import { useLocale, useTranslations } from 'next-intl'
import type { DiffRow } from '@/components/ui/diff'
import { isEmpty, type Difference } from '@/lib/domain/asset-content'
import { assetFields, type AssetContent, type AssetField, type Axis, type FieldKey } from '@/lib/domain/asset-fields'
import { isIsoDate } from '@/lib/domain/fiscal-year'
import { formatDate, type Locale } from '@/lib/domain/japanese-date'
import { levelsWith } from '@/lib/domain/policy'
import { isPairs, sortedPairs } from '@/lib/domain/pairs'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { useDutyWord } from './duty-words'
import { useFindingWords } from './finding-words'
import { useQuestionWords } from './proposal-words'

type Choices = ReturnType<typeof useTranslations<'choices'>>
type Choice = Parameters<Choices>[0]
type FieldValue = AssetContent[FieldKey]

/** What a value is told with: the words of the lists, of the policy, and the names of the systems. */
export type FieldWords = Readonly<{
  choices: Choices
  /** How a level that nobody chose is called: 未分類. */
  unrated: string
  locale: Locale
  policy: PolicyForScreens
  systems: readonly Readonly<{ id: string; name: string }>[]
  /** One of the pairs of a field: a question and its answer, a rule or a duty and a reason. */
  pair: (field: FieldKey, code: string, text: string) => string
}>

function isChoice(choices: Readonly<{ has(code: string): boolean }>, code: string): code is Choice {
  return choices.has(code)
}

/** The word of one choice of a list; a code without a word is shown as it is. */
function choiceWord(choices: Choices, list: string, code: string): string {
  const key = `${list}.${code}`
  return isChoice(choices, key) ? choices(key) : code
}

/** One of several values of a field: a choice, or the name of a system. */
function partText(field: AssetField, code: string, { choices, systems }: FieldWords): string {
  if (field.kind === 'systems') return systems.find((system) => system.id === code)?.name ?? code
  return field.kind === 'choices' ? choiceWord(choices, field.list, code) : code
}

/** The word of a level: of the scheme it is told in, else of the earlier one that had it. */
function levelWord(policy: PolicyForScreens, axis: Axis, code: string, locale: Locale): string {
  return levelsWith(policy, axis, code).find((level) => level.code === code)?.[locale] ?? code
}

/** The value of a field as an officer reads it. Null when nothing is entered; a level is then 未分類. */
function fieldText(field: AssetField, value: FieldValue, words: FieldWords): string | null {
  const { choices, locale, policy, systems, unrated, pair } = words
  if (typeof value === 'boolean') return choices(value ? 'yesNo.yes' : 'yesNo.no')
  if (typeof value === 'number') return value.toLocaleString(locale)
  if (isEmpty(value)) return field.kind === 'level' ? unrated : null
  if (isPairs(value))
    return sortedPairs(value)
      .map(([code, reason]) => pair(field.key, code, reason))
      .join('\n')
  if (typeof value === 'object' && value !== null) return value.map((one) => partText(field, one, words)).join('、')
  if (value === null) return null
  switch (field.kind) {
    case 'choice':
      return choiceWord(choices, field.list, value)
    case 'level':
      return levelWord(policy, field.axis, value, locale)
    case 'segment':
      return policy.segments.find((segment) => segment.code === value)?.[locale] ?? value
    case 'system':
      return systems.find((system) => system.id === value)?.name ?? value
    case 'date':
      return isIsoDate(value) ? formatDate(value, locale) : value
    default:
      return value
  }
}

/** Words of pairs: those of the questions, of the rules or of the duties; a code without words is shown as it is. */
function usePairText() {
  const t = useTranslations('assets')
  const questions = useQuestionWords()
  const rules = useFindingWords()
  const duties = useDutyWord()
  return (field: FieldKey, code: string, text: string): string => {
    switch (field) {
      case 'answers':
        return t('pair', { what: questions.ask(code), text: questions.answer(code, text) })
      case 'dutiesRemoved':
        return t('pair', { what: duties(code), text })
      default:
        return t('pair', { what: rules.titleOf(code), text })
    }
  }
}

/** `fieldText` in the language of the reader. */
export function useFieldText(policy: PolicyForScreens, systems: FieldWords['systems']) {
  const words = {
    choices: useTranslations('choices'),
    unrated: useTranslations('assets')('unrated'),
    locale: useLocale(),
    policy,
    systems,
    pair: usePairText(),
  }
  return (field: AssetField, value: FieldValue) => fieldText(field, value, words)
}

const fieldOf = new Map(assetFields.map((field) => [field.key, field]))

/** Differences of two contents as the rows of `DiffTable`, labels and values in the language of the reader. */
export function useDiffRows(policy: PolicyForScreens, systems: FieldWords['systems']) {
  const text = useFieldText(policy, systems)
  const fields = useTranslations('fields')
  return (differences: readonly Difference[]): DiffRow[] =>
    differences.flatMap(({ key, before, after, kind }) => {
      const field = fieldOf.get(key)
      if (field === undefined) return []
      return [{ label: fields(`${key}.label`), before: text(field, before), after: text(field, after), kind }]
    })
}
