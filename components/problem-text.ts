import { useTranslations } from 'next-intl'
import type { Problem } from '@/lib/domain/problems'

type Translate = ReturnType<typeof useTranslations<'problems'>>
type Code = Parameters<Translate>[0]

function isCode(t: Readonly<{ has(code: string): boolean }>, code: string): code is Code {
  return t.has(code)
}

type Rules = ReturnType<typeof useTranslations<'rules'>>

function isRule(t: Readonly<{ has(code: string): boolean }>, code: string): code is Parameters<Rules>[0] {
  return t.has(code)
}

/** The sentence for one problem, or of the rule it breaks; a code without a sentence of its own asks to check the field. */
function problemText(t: Translate, rules: Rules, { code, params = {} }: Problem): string {
  if (isCode(t, code)) return t(code, params)
  return isRule(rules, code) ? rules(code, params) : t('wrongShape')
}

/** The sentences of a form's problems: those of one field, for `Field`. */
export function useProblems() {
  const t = useTranslations('problems')
  const rules = useTranslations('rules')
  return {
    of: (problems: readonly Problem[], field: string): string[] =>
      problems.filter((problem) => problem.field === field).map((problem) => problemText(t, rules, problem)),
    text: (problem: Problem): string => problemText(t, rules, problem),
  }
}
