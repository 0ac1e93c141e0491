'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'
import { revisePlacement } from '@/lib/policy/revise-placement'

export async function revisePlacementAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('policy.revise')
  const result = await revisePlacement(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/policy?model=${result.value.networkModel}&done=matrix`)
}
