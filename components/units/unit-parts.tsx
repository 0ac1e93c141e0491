import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/domain/japanese-date'
import type { UnitDetail } from '@/lib/units/unit-detail'
import type { RoleWords } from '../people/role-words'
import { GrantStateChip } from '../people/state-chips'
import { Section } from '../ui/section'
import { Table, Td, Th, Tr } from '../ui/table'
import { TextLink } from '../ui/text-link'
import { UnitLink } from './unit-facts'

type Props = Readonly<{ unit: UnitDetail }>

/** The units that stand below a unit. */
export function UnitChildren({ unit }: Props) {
  const t = useTranslations('units')
  const locale = useLocale()
  if (unit.children.length === 0) return null
  return (
    <Section title={t('children', { count: unit.children.length })}>
      <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {unit.children.map((child) => (
          <li key={child.id} className="py-1">
            <UnitLink id={child.id} name={child.name} />
            {child.validTo !== null && (
              <span className="ml-2 text-[0.875rem] text-solid-gray-700">
                {t('until', { day: formatDate(child.validTo, locale) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The people who belong to a unit. */
export function UnitPeople({ unit }: Props) {
  const t = useTranslations('units')
  return (
    <Section title={t('people', { count: unit.peopleCount })}>
      {unit.people.length === 0 ? (
        <p className="text-solid-gray-700">{t('noPeople')}</p>
      ) : (
        <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
          {unit.people.map((person) => (
            <li key={person.id} className="py-1">
              <TextLink href={`/people/${person.id}`}>{person.name}</TextLink>
              <span className="ml-2 text-[0.875rem] text-solid-gray-700">{person.post}</span>
            </li>
          ))}
        </ul>
      )}
      {unit.peopleCount > unit.people.length && (
        <TextLink href={`/people?unit=${unit.id}`}>{t('allPeople', { count: unit.peopleCount })}</TextLink>
      )}
    </Section>
  )
}

/** Who holds a role for a unit, now, later, or once it is confirmed. */
export function UnitGrants({ unit, roleWords }: Props & Readonly<{ roleWords: RoleWords }>) {
  const t = useTranslations('units')
  const locale = useLocale()
  return (
    <Section title={t('grants', { count: unit.grants.length })}>
      {unit.grants.length === 0 ? (
        <p className="text-solid-gray-700">{t('noGrants')}</p>
      ) : (
        <Table caption={t('grantsCaption')} dense>
          <thead>
            <tr>
              <Th>{t('role')}</Th>
              <Th>{t('holder')}</Th>
              <Th>{t('period')}</Th>
              <Th>{t('state')}</Th>
            </tr>
          </thead>
          <tbody>
            {unit.grants.map((grant) => (
              <Tr key={grant.id}>
                <Td>{roleWords[grant.role]}</Td>
                <Td>
                  <TextLink href={`/people/${grant.personId}`}>{grant.personName}</TextLink>
                </Td>
                <Td>
                  {t('fromTo', { from: formatDate(grant.validFrom, locale), to: formatDate(grant.validTo, locale) })}
                </Td>
                <Td>
                  <GrantStateChip state={grant.state} />
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  )
}
