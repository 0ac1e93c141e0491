import { useTranslations } from 'next-intl'
import type { PlacementVerdict } from '@/lib/domain/policy'
import { Chip } from '../ui/chip'

const looks = {
  ok: { tone: 'green', icon: 'check' },
  warn: { tone: 'yellow', icon: 'warning' },
  block: { tone: 'red', icon: 'close' },
} as const

/** What the matrix says of a cell: a word and a sign, and the colour only repeats them. */
export function VerdictMark({ verdict }: Readonly<{ verdict: PlacementVerdict }>) {
  const t = useTranslations('policy.verdicts')
  return <Chip {...looks[verdict]}>{t(verdict)}</Chip>
}
