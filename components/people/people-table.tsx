import { useTranslations } from 'next-intl'
import type { PersonRow } from '@/lib/people/person-list'
import { Table, Td, Th, Tr } from '../ui/table'
import { TextLink } from '../ui/text-link'
import type { RoleWords } from './role-words'
import { PersonStateChip } from './state-chips'

type Props = Readonly<{ rows: readonly PersonRow[]; roleWords: RoleWords }>

/** People with what they may do today. */
export function PeopleTable({ rows, roleWords }: Props) {
  const t = useTranslations('people')
  return (
    <Table caption={t('listCaption')} dense>
      <thead>
        <tr>
          <Th>{t('staffNo')}</Th>
          <Th>{t('name')}</Th>
          <Th>{t('unit')}</Th>
          <Th>{t('post')}</Th>
          <Th>{t('rolesNow')}</Th>
          <Th>{t('state')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((person) => (
          <Tr key={person.id}>
            <Td className="tabular-nums">{person.staffNo}</Td>
            <Th scope="row">
              <TextLink href={`/people/${person.id}`}>{person.name}</TextLink>
              <span className="block text-[0.75rem] leading-140 text-solid-gray-700">{person.kana}</span>
            </Th>
            <Td>{person.unitName ?? t('noUnit')}</Td>
            <Td>{person.post}</Td>
            <Td wrap>
              {person.roles.length === 0 ? (
                <span className="text-solid-gray-700">{t('noRoles')}</span>
              ) : (
                <ul>
                  {person.roles.map(({ role, unitName }) => (
                    <li key={`${role}${unitName ?? ''}`}>
                      {unitName === null ? roleWords[role] : t('roleOfUnit', { role: roleWords[role], unit: unitName })}
                    </li>
                  ))}
                </ul>
              )}
            </Td>
            <Td>
              <PersonStateChip state={person.state} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
