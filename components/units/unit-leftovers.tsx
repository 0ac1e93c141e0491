import { useTranslations } from 'next-intl'
import type { UnitDetail } from '@/lib/units/unit-detail'
import { Notice } from '../ui/notice'

/** An ended unit that still has people or rights asks to be cleared. */
export function UnitLeftovers({ unit }: Readonly<{ unit: UnitDetail }>) {
  const t = useTranslations('units')
  if (unit.state !== 'ended' || (unit.peopleCount === 0 && unit.grants.length === 0)) return null
  return (
    <Notice tone="warning" still title={t('leftovers', { people: unit.peopleCount, grants: unit.grants.length })}>
      {unit.successors.length === 0 ? t('leftoversAlone') : t('leftoversText')}
    </Notice>
  )
}
