'use server'

import { redirect } from 'next/navigation'
import { registrationInput, submissionInput } from '@/lib/assets/asset-form-input'
import { precedents, type Precedent } from '@/lib/assets/precedents'
import { draftRefused, draftSaved, signedOut, type DraftState } from '@/lib/assets/draft-state'
import { registerAsset } from '@/lib/assets/register-asset'
import { submitAsset } from '@/lib/assets/submit-asset'
import { currentSession } from '@/lib/auth/current-session'
import { requireWriter } from '@/lib/auth/require-actor'

/** Saves a new asset as a draft. The form itself stays where it is, so that typing goes on (`stay`). */
export async function registerAssetAction(_: DraftState, form: FormData): Promise<DraftState> {
  if ((await currentSession()) === null) return signedOut
  const actor = await requireWriter('asset.register')
  const result = await registerAsset(actor, registrationInput(form))
  if (!result.ok) return draftRefused(actor, result.refusal, form)
  if (form.get('stay') === 'yes') return draftSaved(result.value)
  redirect(`/assets/${result.value.assetId}/edit`)
}

/** Saves and submits a new asset at once; before scripts run there is no draft yet. What is missing is shown there. */
export async function submitNewAssetAction(_: DraftState, form: FormData): Promise<DraftState> {
  const actor = await requireWriter('asset.register')
  const draft = await registerAsset(actor, registrationInput(form))
  if (!draft.ok) return draftRefused(actor, draft.refusal, form)
  const { assetId, revision } = draft.value
  const result = await submitAsset(actor, submissionInput(form, { assetId, revision }))
  redirect(result.ok ? `/assets/${assetId}?done=submitted` : `/assets/${assetId}/edit?check=missing`)
}

/** How other sections classed what is of the same kind as what is being typed. Nothing is written. */
export async function seekPrecedentsAction(form: FormData): Promise<readonly Precedent[] | null> {
  const actor = await requireWriter('asset.register')
  return precedents(actor, registrationInput(form).content)
}
