'use server'

import type { IssuedState } from '@/components/people/issued-password'
import { requireWriter } from '@/lib/auth/require-actor'
import { blankForm, formInput, formState } from '@/lib/form-state'
import { invitePerson } from '@/lib/people/invite-person'

/** Stays on its page: the password is in the answer and nowhere else. */
export async function inviteAction(_: IssuedState, form: FormData): Promise<IssuedState> {
  const actor = await requireWriter('person.invite')
  const result = await invitePerson(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  return { ...blankForm, issued: result.value }
}
