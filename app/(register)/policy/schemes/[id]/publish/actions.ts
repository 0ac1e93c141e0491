'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'
import { publishScheme } from '@/lib/policy/publish-scheme'

export async function publishSchemeAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('policy.revise')
  const result = await publishScheme(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/policy/schemes/${result.value.schemeId}?done=published`)
}
