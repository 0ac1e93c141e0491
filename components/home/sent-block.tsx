import { useTranslations } from 'next-intl'
import { ShortDate } from '@/components/assets/short-date'
import { Chip } from '@/components/ui/chip'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { MyWork } from '@/lib/home/my-work'
import { AssetCell } from './asset-cell'
import { WorkBlock } from './work-block'

type Sent = NonNullable<MyWork['section']>['sent']

/** What the person submitted: at whose step it waits, and since when. */
export function SentBlock({ sent }: Readonly<{ sent: Sent }>) {
  const t = useTranslations('home')
  const changes = useTranslations('changes')
  if (sent.total === 0) return null
  const all = sent.total > sent.rows.length ? '/?open=sent' : undefined
  return (
    <WorkBlock title={t('sent')} lead={t('sentLead')} total={sent.total} allHref={all}>
      <Table caption={t('sent')} dense>
        <thead>
          <tr>
            <Th>{t('columns.asset')}</Th>
            <Th>{t('columns.kind')}</Th>
            <Th>{t('columns.stage')}</Th>
            <Th>{t('columns.since')}</Th>
          </tr>
        </thead>
        <tbody>
          {sent.rows.map((row) => (
            <Tr key={row.assetId}>
              <AssetCell {...row} href={`/assets/${row.assetId}`} />
              <Td>
                <Chip tone="outline">{changes(row.change)}</Chip>
              </Td>
              <Td>
                <Chip tone="blue" icon={row.waitsFor === 'ciso' ? 'shield' : 'clock'}>
                  {t(`waitsFor.${row.waitsFor}`)}
                </Chip>
              </Td>
              <Td>
                <ShortDate instant={row.since} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </WorkBlock>
  )
}
