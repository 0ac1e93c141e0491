'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'
import { reviseSystem } from '@/lib/systems/revise-system'
import { systemMoves, type SystemMoves } from '@/lib/systems/system-moves'

export async function reviseSystemAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('system.revise')
  const result = await reviseSystem(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/systems/${result.value.systemId}?done=revised`)
}

/** What would move if the system were saved as it is typed now. Nothing is written. */
export async function foreseeSystemAction(form: FormData): Promise<SystemMoves | null> {
  const actor = await requireWriter('system.revise')
  const typed = formInput(form)
  delete typed['idempotencyKey']
  return systemMoves(actor, typed)
}
