import { useTranslations } from 'next-intl'
import type { BatchDetail } from '@/lib/ledgers/batch-detail'
import { useProblems } from '../problem-text'
import { Notice } from '../ui/notice'
import { TextLink } from '../ui/text-link'
import { CommitWatch } from './commit-watch'

type Props = Readonly<{ batch: BatchDetail }>

/** How the commit of a ledger stands: running, refused, broken off, or what it did. */
export function CommitNotice({ batch }: Props) {
  const t = useTranslations('ledgers.commit')
  const problems = useProblems()
  const { id, progress, result, state } = batch
  if (state === 'committed' && result !== null) return <CommitDone {...batch} result={result} />
  if (progress === null) return null
  if (progress.stands === 'running')
    return (
      <Notice
        tone="info"
        title={t('running', { done: progress.done, total: progress.total })}
        actions={<TextLink href={`/ledgers/${id}`}>{t('look')}</TextLink>}
        still
      >
        <progress className="w-full" max={progress.total || 1} value={progress.done} aria-label={t('progress')} />
        <p>{t('leave')}</p>
        <CommitWatch />
      </Notice>
    )
  const [problem] = progress.problems
  return (
    <Notice
      tone="warning"
      title={progress.stands === 'broken-off' ? t('brokenOff') : problem ? problems.text(problem) : t('refused')}
      still
    />
  )
}

type Labels = ReturnType<typeof useTranslations<'fields'>>
type Label = Parameters<Labels>[0]

function isLabel(labels: Readonly<{ has(key: string): boolean }>, key: string): key is Label {
  return labels.has(key)
}

function labelOf(labels: Labels, field: string): string {
  const key = `${field}.label`
  return isLabel(labels, key) ? labels(key) : field
}

type DoneProps = Pick<BatchDetail, 'unitId'> & Readonly<{ result: NonNullable<BatchDetail['result']> }>

function CommitDone({ unitId, result: { added, changed, submitted, drafts, skipped, reasons } }: DoneProps) {
  const t = useTranslations('ledgers.commit')
  const labels = useTranslations('fields')
  const problems = useProblems()
  return (
    <Notice
      tone="success"
      title={t('done', { count: added + changed, added, changed })}
      actions={drafts > 0 && <TextLink href={`/assets?unit=${unitId}&state=draft`}>{t('seeDrafts')}</TextLink>}
      still
    >
      <p>{t('submitted', { submitted, drafts })}</p>
      {skipped > 0 && <p>{t('skipped', { skipped })}</p>}
      {reasons.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {reasons.slice(0, 10).map(({ field, code, rows }) => (
            <li key={`${field}${code}`}>
              {t('reason', { label: labelOf(labels, field), why: problems.text({ field, code }), rows })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
