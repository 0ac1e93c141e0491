'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'
import { reviseUnit } from '@/lib/units/revise-unit'

export async function reviseUnitAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('unit.revise')
  const result = await reviseUnit(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/units/${result.value.unitId}?done=revised`)
}
