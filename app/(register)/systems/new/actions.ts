'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'
import { registerSystem } from '@/lib/systems/register-system'

export async function registerSystemAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('system.register')
  const result = await registerSystem(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/systems/${result.value.systemId}?done=registered`)
}
