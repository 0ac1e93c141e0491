'use server'

import { redirect } from 'next/navigation'
import { reviewAsset } from '@/lib/approvals/decide-request'
import { requireWriter } from '@/lib/auth/require-actor'
import { decisionOf } from '@/lib/domain/decision-form'
import { formInput, formState, type FormState } from '@/lib/form-state'

export async function decideReviewAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('asset.review')
  const result = await reviewAsset(actor, decisionOf(formInput(form)))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/reviews?decided=${result.value.assetId}`)
}
