'use client'

import { useTranslations } from 'next-intl'
import { useActionState, type ReactNode } from 'react'
import { blankForm, type FormState } from '@/lib/form-state'
import { FormAnswer } from '../form-answer'
import { ActionBar } from '../ui/action-bar'
import { FormKey } from '../ui/form-key'
import { SubmitButton } from '../ui/submit-button'
import { TextLink } from '../ui/text-link'

export type LedgerAction = (state: FormState, form: FormData) => Promise<FormState>

type Props = Readonly<{
  action: LedgerAction
  idempotencyKey: string
  batchId: string
  revision: number
  /** The rows that are shown, to come back to. */
  show: string | undefined
  submit: string
  /** The act of the screen, in sight while one scrolls. */
  sticky?: boolean | undefined
  children: ReactNode
}>

/** Decisions about a ledger: all that were made on the screen go at once, and the ledger is read anew with them. */
export function DecideForm({ action, idempotencyKey, batchId, revision, show, submit, sticky, children }: Props) {
  const t = useTranslations('ledgers')
  const [state, send] = useActionState(action, blankForm)
  return (
    <form action={send} className={`flex flex-col ${sticky ? 'gap-6' : 'gap-2'}`}>
      <FormKey value={idempotencyKey} />
      <input type="hidden" name="batchId" value={batchId} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="show" value={show ?? ''} />
      <FormAnswer state={state} afterConflict={<TextLink href={`/ledgers/${batchId}`}>{t('seeNow')}</TextLink>} />
      {children}
      {sticky ? (
        <ActionBar sticky>
          <SubmitButton icon="check">{submit}</SubmitButton>
        </ActionBar>
      ) : (
        <div className="pb-2">
          <SubmitButton variant="secondary">{submit}</SubmitButton>
        </div>
      )}
    </form>
  )
}
