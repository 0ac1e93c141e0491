'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { blankForm } from '@/lib/form-state'
import type { BatchDetail } from '@/lib/ledgers/batch-detail'
import { FormAnswer } from '../form-answer'
import { useProblems } from '../problem-text'
import { Field } from '../ui/field'
import { FormKey } from '../ui/form-key'
import { Notice } from '../ui/notice'
import { SubmitButton } from '../ui/submit-button'
import { TextArea } from '../ui/text-input'
import { TextLink } from '../ui/text-link'
import type { LedgerAction } from './decide-form'

type Props = Readonly<{ batch: BatchDetail; idempotencyKey: string; action: LedgerAction }>

/** Takes over what the preview shows: how many rows, what stays behind, and one word to those who approve. */
export function CommitForm({ batch, idempotencyKey, action }: Props) {
  const t = useTranslations('ledgers.commit')
  const problems = useProblems()
  const [state, send] = useActionState(action, blankForm)
  const { counts } = batch
  const taken = counts.new + counts.changed
  if (taken === 0) return <Notice tone="info" title={t('nothing')} still />
  const left = counts.decision + counts.error
  const [problem] = state.problems
  return (
    <section aria-labelledby="commit" className="rounded-8 border border-solid-gray-420 px-4 py-3">
      <h2 id="commit" className="text-[1.125rem] font-bold">
        {t('title', { count: taken })}
      </h2>
      <p className="mt-1">{t('lead', { added: counts.new, changed: counts.changed })}</p>
      {left > 0 && <p className="mt-1 text-yellow-1200">{t('left', { open: counts.decision, wrong: counts.error })}</p>}
      <form action={send} className="mt-3 flex flex-col gap-3">
        <FormKey value={idempotencyKey} />
        <input type="hidden" name="batchId" value={batch.id} />
        <input type="hidden" name="revision" value={batch.revision} />
        <input type="hidden" name="hash" value={batch.previewHash} />
        {state.reason === 'conflict' && problem !== undefined ? (
          <Notice tone="error" title={problems.text(problem)} />
        ) : (
          <FormAnswer state={state} afterConflict={<TextLink href={`/ledgers/${batch.id}`}>{t('seeNow')}</TextLink>} />
        )}
        <Field label={t('comment')} name="comment" errors={problems.of(state.problems, 'comment')}>
          {(control) => (
            <TextArea {...control} rows={2} maxLength={500} defaultValue={String(state.typed['comment'] ?? '')} />
          )}
        </Field>
        <div>
          <SubmitButton icon="check">{t('submit')}</SubmitButton>
        </div>
      </form>
    </section>
  )
}
