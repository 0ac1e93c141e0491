import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { RequestQueue } from '@/lib/approvals/request-queue'
import { japanToday } from '@/lib/domain/fiscal-year'
import { formatDate } from '@/lib/domain/japanese-date'
import { daysBetween, deskPath, type Desk } from './desks'
import { RequestTouches } from './request-touches'

/** After so many days a request stands out. */
const longWait = 7

type Props = Readonly<{ desk: Desk; queue: RequestQueue; today: string }>

/** What waits at a desk, one row per request, in the order in which it should be worked through. */
export function QueueTable({ desk, queue, today }: Props) {
  const t = useTranslations('approvals')
  return (
    <Table caption={t(`${desk}.title`)} dense>
      <thead>
        <tr>
          <Th>{t('columns.asset')}</Th>
          <Th>{t('columns.kind')}</Th>
          <Th>{t('columns.touches')}</Th>
          <Th>{t('columns.unit')}</Th>
          <Th>{t('columns.submitted')}</Th>
          <Th numeric>{t('columns.waiting')}</Th>
        </tr>
      </thead>
      <tbody>
        {queue.rows.map((row) => (
          <QueueRow key={row.id} row={row} policy={queue.policy} today={today} path={deskPath[desk]} />
        ))}
      </tbody>
    </Table>
  )
}

type RowProps = Readonly<{ row: RequestQueue['rows'][number]; today: string; path: string }> &
  Pick<RequestQueue, 'policy'>

function QueueRow({ row, policy, today, path }: RowProps) {
  const t = useTranslations('approvals')
  const changes = useTranslations('changes')
  const locale = useLocale()
  const submittedOn = japanToday(row.at)
  const days = daysBetween(submittedOn, today)
  return (
    <Tr className="align-top">
      <Th scope="row" wrap className="max-w-80">
        <TextLink href={`${path}/${row.assetId}`} className="font-bold">
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
      <Td wrap className="min-w-24">
        {row.unitName}
      </Td>
      <Td>
        {row.submittedByName}
        <span className="block text-[0.8125rem] text-solid-gray-700">{formatDate(submittedOn, locale)}</span>
      </Td>
      <Td numeric>
        {days < longWait ? (
          t('waitingDays', { days })
        ) : (
          <Chip tone="yellow" icon="clock">
            {t('waitingDays', { days })}
          </Chip>
        )}
      </Td>
    </Tr>
  )
}
