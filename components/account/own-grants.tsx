import { useLocale, useTranslations } from 'next-intl'
import type { OwnAccount } from '@/lib/account/own-account'
import { formatDate } from '@/lib/domain/japanese-date'
import { Chip } from '../ui/chip'
import { EmptyState } from '../ui/empty'
import { Section } from '../ui/section'
import { Table, Td, Th, Tr } from '../ui/table'

/** The rights of a person with their periods, the ended ones too. */
export function OwnGrants({ grants }: Readonly<{ grants: OwnAccount['grants'] }>) {
  const t = useTranslations('account')
  const locale = useLocale()
  if (grants.length === 0) {
    return (
      <Section title={t('grants')}>
        <EmptyState title={t('noGrants')}>{t('noGrantsText')}</EmptyState>
      </Section>
    )
  }
  return (
    <Section title={t('grants')}>
      <Table caption={t('grantsCaption')}>
        <thead>
          <tr>
            <Th>{t('role')}</Th>
            <Th>{t('unit')}</Th>
            <Th>{t('from')}</Th>
            <Th>{t('to')}</Th>
            <Th>{t('state')}</Th>
          </tr>
        </thead>
        <tbody>
          {grants.map((grant) => (
            <Tr key={`${grant.role}${grant.unit ?? ''}${grant.validFrom}${grant.validTo}${grant.state}`}>
              <Td wrap>{grant.role}</Td>
              <Td wrap>{grant.unit ?? t('wholeCity')}</Td>
              <Td>{formatDate(grant.validFrom, locale)}</Td>
              <Td>{formatDate(grant.validTo, locale)}</Td>
              <Td>
                <Chip tone={grant.state === 'effective' ? 'green' : 'neutral'}>{t(`grantStates.${grant.state}`)}</Chip>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}
