import { useTranslations } from 'next-intl'
import { ShortDate } from '@/components/assets/short-date'
import { Chip } from '@/components/ui/chip'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { AfterView } from '@/lib/approvals/after-view'
import { RequestTouches } from './request-touches'

type Props = Pick<AfterView, 'rows' | 'policy'>

/** What ended with the manager, to be looked at afterwards. */
export function AfterViewTable({ rows, policy }: Props) {
  const t = useTranslations('reviews')
  const approvals = useTranslations('approvals.columns')
  const changes = useTranslations('changes')
  return (
    <Table caption={t('afterTitle')} dense>
      <thead>
        <tr>
          <Th>{approvals('asset')}</Th>
          <Th>{approvals('kind')}</Th>
          <Th>{approvals('touches')}</Th>
          <Th>{approvals('unit')}</Th>
          <Th>{approvals('submitted')}</Th>
          <Th>{t('columns.approved')}</Th>
          <Th>{t('columns.on')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id} className="align-top">
            <Th scope="row" wrap className="max-w-80">
              <TextLink href={`/assets/${row.assetId}`} className="font-bold">
                {row.name}
              </TextLink>
              <span className="block text-[0.8125rem] text-solid-gray-700 tabular-nums">{row.assetNo}</span>
            </Th>
            <Td>
              <Chip tone="outline">{changes(row.change)}</Chip>
            </Td>
            <Td wrap>
              <RequestTouches {...row} policy={policy} />
            </Td>
            <Td>{row.unitName}</Td>
            <Td>{row.submittedByName}</Td>
            <Td>{row.decidedByName}</Td>
            <Td>
              <ShortDate instant={row.at} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
