'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'
import { giveGrant } from '@/lib/people/give-grant'

export async function giveGrantAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('grant.give')
  const result = await giveGrant(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/people/${result.value.personId}?done=given`)
}
