'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'
import { revisePerson } from '@/lib/people/revise-person'

export async function reviseAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('person.revise')
  const result = await revisePerson(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/people/${result.value.personId}?done=revised`)
}
