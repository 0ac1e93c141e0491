import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/domain/japanese-date'
import type { GrantRow } from '@/lib/people/grant-row'
import { Table, Td, Th, Tr } from '../ui/table'
import { TextLink } from '../ui/text-link'
import { GrantActs, type GrantActions } from './grant-acts'
import type { RoleWords } from './role-words'
import { GrantStateChip } from './state-chips'

type Props = Readonly<{
  caption: string
  rows: readonly GrantRow[]
  roleWords: RoleWords
  /** Absent where nothing can be done any more. */
  actions?: GrantActions | undefined
  /** Names the holder of each, where the rows are of several people. */
  withPerson?: boolean | undefined
}>

/** Grants: who, what, where, until when, by whom. */
export function GrantTable({ caption, rows, roleWords, actions, withPerson = false }: Props) {
  const t = useTranslations('people')
  const locale = useLocale()
  return (
    <Table caption={caption} dense>
      <thead>
        <tr>
          {withPerson && <Th>{t('person')}</Th>}
          <Th>{t('role')}</Th>
          <Th>{t('unit')}</Th>
          <Th>{t('period')}</Th>
          <Th>{t('state')}</Th>
          <Th>{t('course')}</Th>
          {actions && <Th>{t('act')}</Th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((grant) => (
          <Tr key={grant.id}>
            {withPerson && (
              <Th scope="row">
                <TextLink href={`/people/${grant.personId}`}>{grant.personName}</TextLink>
                <span className="block text-[0.75rem] leading-140 text-solid-gray-700">{grant.staffNo}</span>
              </Th>
            )}
            <Td>{roleWords[grant.role]}</Td>
            <Td>{grant.unitName ?? t('wholeCity')}</Td>
            <Td>
              {formatDate(grant.validFrom, locale)}
              <span className="block">{t('until', { day: formatDate(grant.validTo, locale) })}</span>
            </Td>
            <Td>
              <GrantStateChip state={grant.state} />
            </Td>
            <Td>
              <GrantCourse grant={grant} />
            </Td>
            {actions && (
              <Td>
                <GrantActs grant={grant} actions={actions} roleWords={roleWords} />
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Who gave it, who confirmed it, who took it back. */
function GrantCourse({ grant }: Readonly<{ grant: GrantRow }>) {
  const t = useTranslations('people')
  const nobody = t('nobody')
  return (
    <ul className="text-[0.8125rem] leading-150">
      <li>{t('given', { by: grant.grantedBy ?? nobody })}</li>
      {grant.confirmedAt !== null && <li>{t('confirmed', { by: grant.confirmedBy ?? nobody })}</li>}
      {grant.revokedAt !== null && <li>{t('revoked', { by: grant.revokedBy ?? nobody })}</li>}
    </ul>
  )
}
