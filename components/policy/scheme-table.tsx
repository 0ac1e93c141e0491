import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/domain/japanese-date'
import type { SchemeRow } from '@/lib/policy/policy-overview'
import { Table, Td, Th, Tr } from '../ui/table'
import { TextLink } from '../ui/text-link'
import { SchemeStateChip } from './scheme-state-chip'

/** Every scheme, drafts first, then from the newest to the oldest. */
export function SchemeTable({ schemes }: Readonly<{ schemes: readonly SchemeRow[] }>) {
  const t = useTranslations('policy.schemes')
  const locale = useLocale()
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <Th>{t('name')}</Th>
          <Th>{t('state')}</Th>
          <Th>{t('since')}</Th>
          <Th>{t('family')}</Th>
          <Th>{t('version')}</Th>
        </tr>
      </thead>
      <tbody>
        {schemes.map((scheme) => (
          <Tr key={scheme.id}>
            <Th scope="row" wrap>
              <TextLink href={`/policy/schemes/${scheme.id}`}>{scheme[locale]}</TextLink>
            </Th>
            <Td>
              <SchemeStateChip state={scheme.state} />
            </Td>
            <Td>{scheme.validFrom === null ? t('noDay') : formatDate(scheme.validFrom, locale)}</Td>
            <Td>{t(`families.${scheme.family}`)}</Td>
            <Td>{t('versionOf', { version: scheme.version })}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
