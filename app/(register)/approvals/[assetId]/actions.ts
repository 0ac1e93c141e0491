'use server'

import { redirect } from 'next/navigation'
import { approveAsset } from '@/lib/approvals/decide-request'
import { requireWriter } from '@/lib/auth/require-actor'
import { decisionOf } from '@/lib/domain/decision-form'
import { formInput, formState, type FormState } from '@/lib/form-state'

export async function decideApprovalAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('asset.approve')
  const result = await approveAsset(actor, decisionOf(formInput(form)))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/approvals?decided=${result.value.assetId}`)
}
