import { useTranslations } from 'next-intl'
import type { Problem } from '@/lib/domain/problems'

type Translate = ReturnType<typeof useTranslations<'problems'>>
type Code = Parameters<Translate>[0]

function isCode(t: Readonly<{ has(code: string): boolean }>, code: string): code is Code {
  return t.has(code)
}

/** The sentence for one problem; a code without a sentence of its own asks to check the field. */
function problemText(t: Translate, { code, params = {} }: Problem): string {
  return isCode(t, code) ? t(code, params) : t('wrongShape')
}

/** The sentences of a form's problems: those of one field, for `Field`. */
export function useProblems() {
  const t = useTranslations('problems')
  return {
    of: (problems: readonly Problem[], field: string): string[] =>
      problems.filter((problem) => problem.field === field).map((problem) => problemText(t, problem)),
    text: (problem: Problem): string => problemText(t, problem),
  }
}
