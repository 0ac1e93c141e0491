import { useTranslations } from 'next-intl'
import type { Finding } from '@/lib/domain/asset-rules'

type Rules = ReturnType<typeof useTranslations<'rules'>>

function isSentence(t: Readonly<{ has(key: string): boolean }>, key: string): key is Parameters<Rules>[0] {
  return t.has(key)
}

/** What a rule is called, where it is written, and what it asks the officer to do. */
export function useFindingWords() {
  const t = useTranslations('rules')
  /** A rule that has no name any more goes by its number. */
  const titleOf = (ruleId: string) => {
    const key = `${ruleId}.title`
    return isSentence(t, key) ? t(key) : ruleId
  }
  return {
    titleOf,
    title: (ruleId: Finding['ruleId']) => t(`${ruleId}.title`),
    /** Where the rule is written: 「基本方針 2条(10)」, "Basic Policy art. 2(10)". */
    basis: (ruleId: Finding['ruleId']) => t(`${ruleId}.basis`),
    text: ({ ruleId, wording, params }: Finding) => {
      const key = `${ruleId}.${wording}`
      return t(isSentence(t, key) ? key : `${ruleId}.text`, params)
    },
  }
}
