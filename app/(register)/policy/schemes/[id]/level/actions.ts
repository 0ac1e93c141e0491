'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'
import { reviseLevel } from '@/lib/policy/scheme-draft'

export async function reviseLevelAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('policy.revise')
  const result = await reviseLevel(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/policy/schemes/${result.value.schemeId}?done=revised`)
}
