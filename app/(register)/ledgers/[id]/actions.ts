'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { batchFilter } from '@/lib/domain/batch-filter'
import { formInput, formState, type FormState } from '@/lib/form-state'
import { endedSoon } from '@/lib/ended-soon'
import { commitBatch } from '@/lib/ledgers/commit-batch'
import { decideByForm } from '@/lib/ledgers/decide-by-form'
import { discardLedger } from '@/lib/ledgers/discard-ledger'

export async function decideLedgerAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('ledger.decide')
  const fields = formInput(form)
  const result = await decideByForm(actor, fields)
  if (!result.ok) return formState(result.refusal, form)
  const { show } = batchFilter.parse(fields)
  redirect(`/ledgers/${String(fields['batchId'])}?${show === undefined ? '' : `show=${show}&`}done=decided`)
}

/** Milliseconds that a person waits for the answer; what takes longer is followed on the screen. */
const patience = 4_000

export async function commitLedgerAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('ledger.commit')
  const fields = formInput(form)
  const result = await endedSoon(commitBatch(actor, fields), patience)
  if (result?.ok === false) return formState(result.refusal, form)
  redirect(`/ledgers/${String(fields['batchId'])}`)
}

export async function discardLedgerAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('ledger.discard')
  const result = await discardLedger(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect('/ledgers')
}
