import { useLocale, useTranslations } from 'next-intl'
import type { RoleWords } from '@/components/people/role-words'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { formatDate } from '@/lib/domain/japanese-date'
import type { GrantRow } from '@/lib/people/grant-row'
import { WorkBlock } from './work-block'

type Props = Readonly<{
  kind: 'waiting' | 'ending'
  total: number
  rows: readonly GrantRow[]
  roleWords: RoleWords
}>

const shown = 5

/** Grants an administrator has to look after: those to confirm, and those that end soon. */
export function GrantsBlock({ kind, total, rows, roleWords }: Props) {
  const t = useTranslations('home.grants')
  const locale = useLocale()
  if (total === 0) return null
  return (
    <WorkBlock title={t(kind)} lead={t(`${kind}Lead`)} total={total} allHref="/people/grants">
      <Table caption={t(kind)} dense>
        <thead>
          <tr>
            <Th>{t('person')}</Th>
            <Th>{t('role')}</Th>
            <Th>{t('unit')}</Th>
            <Th>{t(kind === 'waiting' ? 'givenBy' : 'until')}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((grant) => (
            <Tr key={grant.id}>
              <Th scope="row">
                <TextLink href={`/people/${grant.personId}`} className="font-bold">
                  {grant.personName}
                </TextLink>
              </Th>
              <Td>{roleWords[grant.role]}</Td>
              <Td>{grant.unitName ?? t('wholeCity')}</Td>
              <Td>{kind === 'waiting' ? grant.grantedBy : formatDate(grant.validTo, locale)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </WorkBlock>
  )
}
