import { useTranslations } from 'next-intl'
import type { UnitDetail } from '@/lib/units/unit-detail'
import { Chip } from '../ui/chip'

const tones = { future: 'blue', existing: 'green', ending: 'yellow', ended: 'neutral' } as const

/** Whether a unit exists today, in a word. */
export function UnitStateChip({ state }: Readonly<{ state: UnitDetail['state'] }>) {
  const t = useTranslations('units.states')
  return <Chip tone={tones[state]}>{t(state)}</Chip>
}
