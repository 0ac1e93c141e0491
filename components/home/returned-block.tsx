import { useTranslations } from 'next-intl'
import { ShortDate } from '@/components/assets/short-date'
import { Chip } from '@/components/ui/chip'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { assetFields } from '@/lib/domain/asset-fields'
import type { MyWork } from '@/lib/home/my-work'
import { AssetCell } from './asset-cell'
import { WorkBlock } from './work-block'

type Returned = NonNullable<MyWork['section']>['returned']

/** What came back to the section, each with the reason in one line. */
export function ReturnedBlock({ returned }: Readonly<{ returned: Returned }>) {
  const t = useTranslations('home')
  const changes = useTranslations('changes')
  if (returned.total === 0) return null
  const all = returned.total > returned.rows.length ? '/?open=returned' : undefined
  return (
    <WorkBlock title={t('returned')} lead={t('returnedLead')} total={returned.total} allHref={all}>
      <Table caption={t('returned')} dense>
        <thead>
          <tr>
            <Th>{t('columns.asset')}</Th>
            <Th>{t('columns.kind')}</Th>
            <Th>{t('columns.reason')}</Th>
            <Th>{t('columns.returnedBy')}</Th>
            <Th>{t('columns.on')}</Th>
          </tr>
        </thead>
        <tbody>
          {returned.rows.map((row) => (
            <Tr key={row.assetId}>
              <AssetCell {...row} href={`/assets/${row.assetId}/edit`} />
              <Td>
                <Chip tone="outline">{changes(row.change)}</Chip>
              </Td>
              <Td wrap>
                <ReasonLine {...row} />
              </Td>
              <Td>{row.returnedByName}</Td>
              <Td>{row.returnedAt && <ShortDate instant={row.returnedAt} />}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </WorkBlock>
  )
}

/** The comment, or the remarks by field where there is none; two lines at most. */
function ReasonLine({ comment, remarks }: Pick<Returned['rows'][number], 'comment' | 'remarks'>) {
  const labels = useTranslations('fields')
  const t = useTranslations('approvals')
  const wordOf = (key: string) => {
    const field = assetFields.find((one) => one.key === key)
    return field === undefined ? key : labels(`${field.key}.label`)
  }
  const told = remarks.map(({ field, text }) => t('remarkLine', { field: wordOf(field), text }))
  return <span className="line-clamp-2">{comment === '' ? told.join('　') : comment}</span>
}
