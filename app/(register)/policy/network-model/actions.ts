'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'
import { chooseNetworkModel } from '@/lib/policy/revise-placement'

export async function chooseNetworkModelAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('policy.revise')
  const result = await chooseNetworkModel(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect('/policy?done=model')
}
