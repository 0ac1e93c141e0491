'use server'

import { redirect } from 'next/navigation'
import { draftPlace } from '@/lib/assets/asset-form-input'
import { beginRetirement, beginRevision } from '@/lib/assets/begin-change'
import { discardDraft, withdrawAsset } from '@/lib/assets/withdraw-asset'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'

/** Opens a draft to change a registered asset. */
export async function beginRevisionAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('asset.revise')
  const result = await beginRevision(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/assets/${result.value.assetId}/edit`)
}

/** Opens a draft to retire a registered asset. */
export async function beginRetirementAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('asset.retire')
  const result = await beginRetirement(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/assets/${result.value.assetId}/edit`)
}

/** Takes one's own request back. */
export async function withdrawAssetAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('asset.withdraw')
  const result = await withdrawAsset(actor, draftPlace(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/assets/${result.value.assetId}?done=withdrawn`)
}

/** Gives up a draft. */
export async function discardDraftAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('asset.discard')
  const result = await discardDraft(actor, draftPlace(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/assets/${result.value.assetId}?done=discarded`)
}
