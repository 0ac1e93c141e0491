import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/domain/japanese-date'
import type { UnitRow } from '@/lib/units/unit-tree'
import { Table, Td, Th, Tr } from '../ui/table'
import { TextLink } from '../ui/text-link'

/** How far a unit stands in; deeper ones stand no further. */
const indents = ['', 'pl-6', 'pl-12', 'pl-18'] as const

/** The organisation on a day: what stands at the top heads what stands below it. */
export function UnitTable({ rows }: Readonly<{ rows: readonly UnitRow[] }>) {
  const t = useTranslations('units')
  const kinds = useTranslations('unitKinds')
  const locale = useLocale()
  return (
    <Table caption={t('listCaption')} dense>
      <thead>
        <tr>
          <Th>{t('name')}</Th>
          <Th>{t('code')}</Th>
          <Th>{t('kind')}</Th>
          <Th>{t('since')}</Th>
          <Th>{t('end')}</Th>
          <Th numeric>{t('peopleCount')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((unit) => (
          <Tr key={unit.id}>
            <Th scope="row">
              <span className={`block ${indents[Math.min(unit.depth, indents.length - 1)] ?? ''}`}>
                <TextLink href={`/units/${unit.id}`} className={unit.depth === 0 ? 'font-bold' : ''}>
                  {unit.name}
                </TextLink>
              </span>
            </Th>
            <Td className="tabular-nums">{unit.code}</Td>
            <Td>{kinds(unit.kind)}</Td>
            <Td>{formatDate(unit.validFrom, locale)}</Td>
            <Td>{unit.validTo !== null && t('until', { day: formatDate(unit.validTo, locale) })}</Td>
            <Td numeric>{unit.people}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
