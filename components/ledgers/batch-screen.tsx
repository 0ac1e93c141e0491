import { useTranslations } from 'next-intl'
import { batchHref, rowStatuses, type BatchFilter } from '@/lib/domain/batch-filter'
import type { BatchDetail } from '@/lib/ledgers/batch-detail'
import { Disclosure } from '../ui/disclosure'
import { EmptyState } from '../ui/empty'
import { Notice } from '../ui/notice'
import { Pagination } from '../ui/pagination'
import { Screen } from '../ui/screen'
import { Tabs } from '../ui/tabs'
import { AlikeTable } from './alike-table'
import { BatchActs } from './batch-acts'
import { BatchFacts } from './batch-facts'
import { BatchState } from './batch-state'
import { CommitForm } from './commit-form'
import { CommitNotice } from './commit-notice'
import { DecideForm, type LedgerAction } from './decide-form'
import { QuestionList } from './question-list'
import { RowTable } from './row-table'

type Props = Readonly<{
  batch: BatchDetail
  filter: BatchFilter
  /** What the screen answers after decisions were taken. */
  isDecided: boolean
  keys: Readonly<Record<'decide' | 'questions' | 'again' | 'commit' | 'discard', string>>
  commit: LedgerAction
  decide: LedgerAction
  discard: LedgerAction
}>

/** A ledger that came in: what is asked about it, and what each of its rows would become. */
export function BatchScreen({ batch, filter, isDecided, keys, commit, decide, discard }: Props) {
  const t = useTranslations('ledgers')
  const { id, fileName, state, counts } = batch
  const isOpen = state === 'open'
  return (
    <Screen
      title={fileName}
      mark={<BatchState state={state} />}
      crumbs={[{ label: t('title'), href: '/ledgers' }, { label: fileName }]}
      actions={<BatchActs batch={batch} keys={keys} decide={decide} discard={discard} />}
    >
      <BatchFacts batch={batch} />
      <CommitNotice batch={batch} />
      {isDecided && isOpen && <Notice tone="success" title={t('decided', { open: counts.decision })} />}
      {batch.questions.length > 0 && (
        <div className="rounded-8 border border-solid-gray-420 px-4 py-2">
          <Disclosure
            summary={t('questions.title', { count: batch.questions.length })}
            open={filter.show === undefined}
          >
            {isOpen ? (
              <DecideForm
                action={decide}
                idempotencyKey={keys.questions}
                batchId={id}
                revision={batch.revision}
                show={filter.show}
                submit={t('questions.submit')}
              >
                <QuestionList questions={batch.questions} choices={batch.choices} />
              </DecideForm>
            ) : (
              <QuestionList questions={batch.questions} choices={batch.choices} />
            )}
          </Disclosure>
        </div>
      )}
      {isOpen && batch.progress?.stands !== 'running' && (
        <CommitForm batch={batch} idempotencyKey={keys.commit} action={commit} />
      )}
      <RowTabs batch={batch} filter={filter} />
      <Rows batch={batch} filter={filter} idempotencyKey={keys.decide} decide={decide} />
    </Screen>
  )
}

const allOf = ({ counts }: Pick<BatchDetail, 'counts'>) => Object.values(counts).reduce((sum, count) => sum + count, 0)

function RowTabs({ batch: { id, counts }, filter: { show } }: Pick<Props, 'batch' | 'filter'>) {
  const t = useTranslations('ledgers')
  const statuses = useTranslations('ledger.statuses')
  return (
    <Tabs
      label={t('rows.tabs')}
      tabs={[
        { href: batchHref(id, undefined), label: t('rows.all'), current: show === undefined, count: allOf({ counts }) },
        ...rowStatuses.map((status) => ({
          href: batchHref(id, status),
          label: statuses(status),
          current: show === status,
          count: counts[status],
        })),
      ]}
    />
  )
}

type RowsProps = Pick<Props, 'batch' | 'filter' | 'decide'> & Readonly<{ idempotencyKey: string }>

function Rows({ batch, filter: { show }, idempotencyKey, decide }: RowsProps) {
  const t = useTranslations('ledgers')
  const { id, rows, groups, previous, next } = batch
  const mayDecide =
    batch.state === 'open' &&
    show === 'decision' &&
    rows.some(({ problems }) => problems.some(({ severity }) => severity === 'ask'))
  if (rows.length === 0) return <EmptyState title={t('rows.none')} />
  const table = <RowTable rows={rows} mayDecide={mayDecide} severalSheets={batch.sheets.length > 1} />
  const pages = (
    <Pagination
      summary={t('rows.shown', { count: rows.length, total: show === undefined ? allOf(batch) : batch.counts[show] })}
      previousHref={previous === undefined ? undefined : batchHref(id, show, { before: previous })}
      nextHref={next === undefined ? undefined : batchHref(id, show, { after: next })}
    />
  )
  return (
    <>
      {pages}
      {mayDecide ? (
        <DecideForm
          action={decide}
          idempotencyKey={idempotencyKey}
          batchId={id}
          revision={batch.revision}
          show={show}
          submit={t('answer.submit')}
          sticky
        >
          <AlikeTable groups={groups} />
          {table}
        </DecideForm>
      ) : (
        table
      )}
    </>
  )
}
