'use server'

import { redirect } from 'next/navigation'
import { revisionInput, submissionInput } from '@/lib/assets/asset-form-input'
import { draftRefused, draftSaved, signedOut, type DraftState } from '@/lib/assets/draft-state'
import { reviseAsset } from '@/lib/assets/revise-asset'
import { submitAsset } from '@/lib/assets/submit-asset'
import { draftMoves, type DraftMoves } from '@/lib/classes/what-would-move'
import { currentSession } from '@/lib/auth/current-session'
import { requireWriter } from '@/lib/auth/require-actor'

/** Saves the draft; the form stays where it is. */
export async function reviseAssetAction(_: DraftState, form: FormData): Promise<DraftState> {
  if ((await currentSession()) === null) return signedOut
  const actor = await requireWriter('asset.revise')
  const result = await reviseAsset(actor, revisionInput(form))
  if (!result.ok) return draftRefused(actor, result.refusal, form)
  return draftSaved(result.value)
}

/** Submits the draft with what was typed last. */
export async function submitAssetAction(_: DraftState, form: FormData): Promise<DraftState> {
  if ((await currentSession()) === null) return signedOut
  const actor = await requireWriter('asset.submit')
  const result = await submitAsset(actor, submissionInput(form))
  if (!result.ok) return draftRefused(actor, result.refusal, form)
  redirect(`/assets/${result.value.assetId}?done=submitted`)
}

/** What would move if the draft were registered as it is typed now. Nothing is written. */
export async function foreseeMovesAction(form: FormData): Promise<DraftMoves | null> {
  const actor = await requireWriter('asset.revise')
  return draftMoves(actor, revisionInput(form))
}
