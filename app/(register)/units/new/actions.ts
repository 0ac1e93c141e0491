'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'
import { createUnit } from '@/lib/units/create-unit'

export async function createUnitAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('unit.create')
  const result = await createUnit(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect(`/units/${result.value.unitId}?done=created`)
}
