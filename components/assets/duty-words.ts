import { useLocale, useTranslations } from 'next-intl'
import type { Duty } from '@/lib/domain/duties'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'

type Words = ReturnType<typeof useTranslations<'duties.words'>>

function isDuty(t: Readonly<{ has(code: string): boolean }>, code: string): code is Parameters<Words>[0] {
  return t.has(code)
}

/** What a duty asks for; a code that no duty has is shown as it is. */
export function useDutyWord() {
  const t = useTranslations('duties.words')
  return (code: string): string => (isDuty(t, code) ? t(code) : code)
}

/** What brings a duty, in words. */
export function useOriginText(policy: Pick<PolicyForScreens, 'levels' | 'segments'>) {
  const locale = useLocale()
  const t = useTranslations('duties')
  const labels = useTranslations('fields')
  return (origin: Duty['from'][number]): string => {
    if (origin.kind === 'content') return t(`content.${origin.code}`)
    if (origin.kind === 'segment') {
      const segment = policy.segments.find(({ code }) => code === origin.code)
      return t('from.segment', { segment: segment?.[locale] ?? origin.code })
    }
    const axis = labels(`${origin.kind}.label`)
    if (origin.code === null) return t('from.unrated', { axis })
    const level = policy.levels.find((one) => one.axis === origin.kind && one.code === origin.code)
    return t('from.level', { axis, level: level?.[locale] ?? origin.code })
  }
}
