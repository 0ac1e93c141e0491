import { useTranslations } from 'next-intl'
import { daysBetween, deskPath, type Desk } from '@/components/approvals/desks'
import { LevelMark } from '@/components/assets/level-mark'
import { Chip } from '@/components/ui/chip'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { japanToday } from '@/lib/domain/fiscal-year'
import type { MyWork } from '@/lib/home/my-work'
import { AssetCell } from './asset-cell'
import { WorkBlock } from './work-block'

type Waiting = NonNullable<MyWork['approvals']>
type Props = Readonly<{ desk: Desk; waiting: Waiting; today: string; policy: MyWork['policy'] }>

const words = { manager: 'approvals', ciso: 'reviews' } as const

/** The first requests the person has to decide. */
export function WaitingBlock({ desk, waiting, today, policy }: Props) {
  const t = useTranslations('home')
  const fields = useTranslations('fields')
  if (waiting.total === 0) return null
  const title = t(words[desk])
  const all = waiting.total > waiting.rows.length ? deskPath[desk] : undefined
  return (
    <WorkBlock title={title} lead={t(`leads.${words[desk]}`)} total={waiting.total} allHref={all}>
      <Table caption={title} dense>
        <thead>
          <tr>
            <Th>{t('columns.asset')}</Th>
            <Th>{t('columns.kind')}</Th>
            <Th>{fields('confidentiality.label')}</Th>
            <Th>{t('columns.unit')}</Th>
            <Th>{t('columns.submittedBy')}</Th>
            <Th numeric>{t('columns.waiting')}</Th>
          </tr>
        </thead>
        <tbody>
          {waiting.rows.map((row) => (
            <WaitingRow key={row.id} row={row} path={deskPath[desk]} today={today} policy={policy} />
          ))}
        </tbody>
      </Table>
    </WorkBlock>
  )
}

type RowProps = Pick<Props, 'today' | 'policy'> & Readonly<{ row: Waiting['rows'][number]; path: string }>

function WaitingRow({ row, path, today, policy }: RowProps) {
  const t = useTranslations('approvals')
  const changes = useTranslations('changes')
  return (
    <Tr>
      <AssetCell {...row} href={`${path}/${row.assetId}`} />
      <Td>
        <span className="inline-flex gap-1.5">
          <Chip tone="outline">{changes(row.change)}</Chip>
          {row.lowered && (
            <Chip tone="yellow" icon="warning">
              {t('tabs.lowered')}
            </Chip>
          )}
        </span>
      </Td>
      <Td>
        <LevelMark axis="confidentiality" code={row.confidentiality} policy={policy} />
      </Td>
      <Td>{row.unitName}</Td>
      <Td>{row.submittedByName}</Td>
      <Td numeric>{t('waitingDays', { days: daysBetween(japanToday(row.at), today) })}</Td>
    </Tr>
  )
}
