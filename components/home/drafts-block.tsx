import { useTranslations } from 'next-intl'
import { ShortDate } from '@/components/assets/short-date'
import { Chip } from '@/components/ui/chip'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { MyWork } from '@/lib/home/my-work'
import { AssetCell } from './asset-cell'
import { WorkBlock } from './work-block'

type Drafts = NonNullable<MyWork['section']>['drafts']

/** The drafts of the section, to be gone on with. */
export function DraftsBlock({ drafts }: Readonly<{ drafts: Drafts }>) {
  const t = useTranslations('home')
  const changes = useTranslations('changes')
  if (drafts.total === 0) return null
  const all = drafts.total > drafts.rows.length ? '/?open=drafts' : undefined
  return (
    <WorkBlock title={t('drafts')} total={drafts.total} allHref={all}>
      <Table caption={t('drafts')} dense>
        <thead>
          <tr>
            <Th>{t('columns.asset')}</Th>
            <Th>{t('columns.kind')}</Th>
            <Th>{t('columns.savedBy')}</Th>
            <Th>{t('columns.saved')}</Th>
          </tr>
        </thead>
        <tbody>
          {drafts.rows.map((row) => (
            <Tr key={row.assetId}>
              <AssetCell {...row} href={`/assets/${row.assetId}/edit`} />
              <Td>
                <Chip tone="outline">{changes(row.change)}</Chip>
              </Td>
              <Td>{row.updatedByName}</Td>
              <Td>
                <ShortDate instant={row.updatedAt} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </WorkBlock>
  )
}
