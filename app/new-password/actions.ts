'use server'

import { redirect } from 'next/navigation'
import { setFirstPassword } from '@/lib/account/change-password'
import { keepSession } from '@/lib/auth/keep-session'
import { requestClient } from '@/lib/auth/request-facts'
import { requireSignedInWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'

export async function setFirstPasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const { actor } = await requireSignedInWriter()
  const result = await setFirstPassword(actor, formInput(form), await requestClient())
  if (!result.ok) return formState(result.refusal, form)
  await keepSession(result.value.token)
  redirect('/')
}
