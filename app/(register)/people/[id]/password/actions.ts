'use server'

import type { IssuedState } from '@/components/people/issued-password'
import { requireWriter } from '@/lib/auth/require-actor'
import { blankForm, formInput, formState } from '@/lib/form-state'
import { resetPassword } from '@/lib/people/reset-password'

/** Stays on its page: the password is in the answer and nowhere else. */
export async function resetPasswordAction(_: IssuedState, form: FormData): Promise<IssuedState> {
  const actor = await requireWriter('person.reset-password')
  const result = await resetPassword(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  return { ...blankForm, issued: result.value }
}
