'use server'

import { redirect } from 'next/navigation'
import { changePassword } from '@/lib/account/change-password'
import { endOwnSession } from '@/lib/account/end-own-session'
import { keepSession } from '@/lib/auth/keep-session'
import { requestClient } from '@/lib/auth/request-facts'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'

export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('account.change-password')
  const result = await changePassword(actor, formInput(form), await requestClient())
  if (!result.ok) return formState(result.refusal, form)
  await keepSession(result.value.token)
  redirect('/account?done=password')
}

export async function endOwnSessionAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('account.end-session')
  const result = await endOwnSession(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect('/account?done=session')
}
