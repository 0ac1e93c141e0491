import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatDate } from '@/lib/domain/japanese-date'
import type { UnitDetail } from '@/lib/units/unit-detail'
import { DescriptionList } from '../ui/description-list'
import { TextLink } from '../ui/text-link'

/** What a unit is, where it stands, where it came from and what became of it. */
export function UnitFacts({ unit }: Readonly<{ unit: UnitDetail }>) {
  const t = useTranslations('units')
  const kinds = useTranslations('unitKinds')
  const locale = useLocale()
  const from = formatDate(unit.validFrom, locale)
  const period =
    unit.validTo === null ? t('openPeriod', { from }) : t('fromTo', { from, to: formatDate(unit.validTo, locale) })
  const whenOver = unit.validTo === null ? t('goesOn') : t('noSuccessor')
  return (
    <DescriptionList
      columns={2}
      entries={[
        { term: t('code'), description: unit.code },
        { term: t('kind'), description: kinds(unit.kind) },
        { term: t('parent'), description: unit.parent ? <UnitLink {...unit.parent} /> : t('noParent') },
        { term: t('period'), description: period },
        { term: t('predecessors'), description: <Others units={unit.predecessors} none={t('noPredecessors')} /> },
        { term: t('successors'), description: <Others units={unit.successors} none={whenOver} /> },
      ]}
    />
  )
}

export function UnitLink({ id, name }: Readonly<{ id: string; name: string }>) {
  return <TextLink href={`/units/${id}`}>{name}</TextLink>
}

type OthersProps = Readonly<{ units: UnitDetail['successors']; none: ReactNode }>

function Others({ units, none }: OthersProps) {
  const t = useTranslations('units')
  if (units.length === 0) return none
  return (
    <ul>
      {units.map(({ id, name, change }) => (
        <li key={id}>
          <UnitLink id={id} name={name} /> {t('changeInBrackets', { change: t(`changes.${change}`) })}
        </li>
      ))}
    </ul>
  )
}
