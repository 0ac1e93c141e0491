import { useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '../ui/chip'
import type { IconName } from '../ui/icon'

const looks = {
  open: { tone: 'blue', icon: 'clock' },
  committed: { tone: 'green', icon: 'check' },
  undone: { tone: 'outline', icon: 'minus' },
  discarded: { tone: 'outline', icon: 'minus' },
} as const satisfies Record<string, { tone: ChipTone; icon: IconName }>

const isState = (state: string): state is keyof typeof looks => state in looks

/** What became of a ledger. */
export function BatchState({ state }: Readonly<{ state: string }>) {
  const t = useTranslations('ledgers.states')
  return isState(state) ? <Chip {...looks[state]}>{t(state)}</Chip> : null
}
