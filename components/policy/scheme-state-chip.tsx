import { useTranslations } from 'next-intl'
import type { SchemeState } from '@/lib/domain/policy'
import { Chip } from '../ui/chip'

const tones = { draft: 'outline', future: 'blue', 'in-force': 'green', earlier: 'neutral' } as const

/** Where a scheme stands today, in a word. */
export function SchemeStateChip({ state }: Readonly<{ state: SchemeState }>) {
  const t = useTranslations('policy.schemes.states')
  return <Chip tone={tones[state]}>{t(state)}</Chip>
}
