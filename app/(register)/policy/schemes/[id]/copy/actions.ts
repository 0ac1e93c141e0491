'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'
import { beginSchemeDraft } from '@/lib/policy/scheme-draft'

export async function beginSchemeDraftAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('policy.revise')
  const result = await beginSchemeDraft(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/policy/schemes/${result.value.schemeId}?done=copied`)
}
