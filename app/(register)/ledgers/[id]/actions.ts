'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { batchFilter } from '@/lib/domain/batch-filter'
import { formInput, formState, type FormState } from '@/lib/form-state'
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

export async function discardLedgerAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('ledger.discard')
  const result = await discardLedger(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect('/ledgers')
}
