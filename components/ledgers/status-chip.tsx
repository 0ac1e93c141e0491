import { useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '../ui/chip'
import type { IconName } from '../ui/icon'

const looks = {
  decision: { tone: 'yellow', icon: 'warning' },
  error: { tone: 'red', icon: 'error' },
  new: { tone: 'green', icon: 'plus' },
  changed: { tone: 'blue', icon: 'pencil' },
  same: { tone: 'outline', icon: 'check' },
} as const satisfies Record<string, { tone: ChipTone; icon: IconName }>

const isStatus = (status: string): status is keyof typeof looks => status in looks

/** How a row would be taken. */
export function StatusChip({ status }: Readonly<{ status: string }>) {
  const t = useTranslations('ledger.statuses')
  return isStatus(status) ? <Chip {...looks[status]}>{t(status)}</Chip> : null
}
