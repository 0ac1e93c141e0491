import { useTranslations } from 'next-intl'
import { rowStatuses } from '@/lib/domain/batch-filter'
import type { LedgerBatches } from '@/lib/ledgers/ledger-batches'
import { ShortDate } from '../assets/short-date'
import { Table, Td, Th, Tr } from '../ui/table'
import { TextLink } from '../ui/text-link'
import { BatchState } from './batch-state'

/** Ledgers that came in, the newest first: whose they are, how far they are, and how their rows would be taken. */
export function BatchTable({ rows }: Pick<LedgerBatches, 'rows'>) {
  const t = useTranslations('ledgers')
  const statuses = useTranslations('ledger.statuses')
  return (
    <Table caption={t('title')} dense>
      <thead>
        <tr>
          <Th>{t('file')}</Th>
          <Th>{t('state')}</Th>
          <Th>{t('unit')}</Th>
          {rowStatuses.map((status) => (
            <Th key={status} numeric>
              {statuses(status)}
            </Th>
          ))}
          <Th>{t('who')}</Th>
          <Th>{t('when')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, fileName, state, unitName, counts, createdByName, createdAt }) => (
          <Tr key={id}>
            <Th scope="row" wrap>
              <TextLink href={`/ledgers/${id}`}>{fileName}</TextLink>
            </Th>
            <Td>
              <BatchState state={state} />
            </Td>
            <Td>{unitName}</Td>
            {rowStatuses.map((status) => (
              <Td key={status} numeric className={counts[status] === 0 ? 'text-solid-gray-600' : ''}>
                {counts[status]}
              </Td>
            ))}
            <Td>{createdByName}</Td>
            <Td>
              <ShortDate instant={createdAt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
