import { useTranslations } from 'next-intl'
import type { StateChoice } from '@/lib/domain/asset-filter'

/** How the states one can look for are called. */
export function useStateChoiceWord() {
  const t = useTranslations('assets.filter.states')
  const states = useTranslations('states')
  return (choice: StateChoice): string =>
    choice === 'current' || choice === 'changing' || choice === 'all' ? t(choice) : states(choice)
}
