import { useTranslations } from 'next-intl'
import type { Finding } from '@/lib/domain/asset-rules'

type Rules = ReturnType<typeof useTranslations<'rules'>>

function isSentence(t: Readonly<{ has(key: string): boolean }>, key: string): key is Parameters<Rules>[0] {
  return t.has(key)
}

/** What a rule is called and what it asks the officer to do. */
export function useFindingWords() {
  const t = useTranslations('rules')
  return {
    title: (ruleId: Finding['ruleId']) => t(`${ruleId}.title`),
    text: ({ ruleId, wording, params }: Finding) => {
      const key = `${ruleId}.${wording}`
      return t(isSentence(t, key) ? key : `${ruleId}.text`, params)
    },
  }
}
