'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'
import { confirmGrant } from '@/lib/people/confirm-grant'
import { deactivatePerson, reactivatePerson } from '@/lib/people/deactivate-person'
import { endSessionsOfPerson } from '@/lib/people/end-sessions-of-person'
import { revokeGrant } from '@/lib/people/revoke-grant'

export async function deactivateAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('person.deactivate')
  const result = await deactivatePerson(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/people/${result.value.personId}?done=deactivated`)
}

export async function reactivateAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('person.reactivate')
  const result = await reactivatePerson(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/people/${result.value.personId}?done=reactivated`)
}

export async function endSessionsAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('person.end-sessions')
  const result = await endSessionsOfPerson(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/people/${result.value.personId}?done=sessions`)
}

export async function confirmGrantAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('grant.confirm')
  const result = await confirmGrant(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/people/${result.value.personId}?done=confirmed`)
}

export async function revokeGrantAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('grant.revoke')
  const result = await revokeGrant(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/people/${result.value.personId}?done=revoked`)
}
