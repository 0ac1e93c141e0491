import { useLocale, useTranslations } from 'next-intl'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { AssetHistory } from '@/lib/assets/asset-history'
import type { ShownVersion } from '@/lib/assets/shown-version'
import { japanToday } from '@/lib/domain/fiscal-year'
import { formatDate } from '@/lib/domain/japanese-date'
import { isWorking } from '@/lib/domain/workflow'
import { StateChip } from './state-chip'
import { VersionRounds } from './version-rounds'

/** Every version of an asset, the newest first. */
export function VersionList({ history: { assetId, versions } }: Readonly<{ history: AssetHistory }>) {
  const t = useTranslations('history')
  const changes = useTranslations('changes')
  return (
    <Table caption={t('versions')}>
      <thead>
        <tr>
          <Th>{t('number')}</Th>
          <Th>{t('change')}</Th>
          <Th>{t('state')}</Th>
          <Th>{t('rounds')}</Th>
          <Th>{t('inForce')}</Th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <Tr key={version.id} className="align-top">
            <Th scope="row">{t('version', { number: version.number })}</Th>
            <Td>{changes(version.change)}</Td>
            <Td>
              <StateChip {...version} />
            </Td>
            <Td wrap className="text-[0.875rem]">
              <VersionRounds rounds={version.rounds} />
            </Td>
            <Td>
              <InForce assetId={assetId} version={version} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

/** From when to when a version was the registered one; the first day leads to the page as it was then. */
function InForce({ assetId, version }: Readonly<{ assetId: string; version: ShownVersion }>) {
  const t = useTranslations('history')
  const locale = useLocale()
  const { registeredAt, supersededAt } = version
  if (registeredAt === null) {
    return <span className="text-solid-gray-700">{t(isWorking(version.state) ? 'notYetInForce' : 'notInForce')}</span>
  }
  const from = japanToday(registeredAt)
  return (
    <span className="block text-[0.875rem] tabular-nums">
      <TextLink href={`/assets/${assetId}?asOf=${from}`}>{formatDate(from, locale)}</TextLink>
      {t('until')}
      {supersededAt !== null && <span className="block">{formatDate(japanToday(supersededAt), locale)}</span>}
    </span>
  )
}
