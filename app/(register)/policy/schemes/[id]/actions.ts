'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'
import { takeBackScheme } from '@/lib/policy/publish-scheme'
import { discardSchemeDraft } from '@/lib/policy/scheme-draft'

export async function discardSchemeDraftAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('policy.revise')
  const result = await discardSchemeDraft(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect('/policy?done=discarded')
}

export async function takeBackSchemeAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('policy.revise')
  const result = await takeBackScheme(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/policy/schemes/${result.value.schemeId}?done=taken-back`)
}
