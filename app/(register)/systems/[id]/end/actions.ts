'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'
import { endSystem } from '@/lib/systems/end-system'

export async function endSystemAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('system.end')
  const result = await endSystem(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/systems/${result.value.systemId}?done=ended`)
}
