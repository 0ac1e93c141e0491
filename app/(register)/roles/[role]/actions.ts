'use server'

import { redirect } from 'next/navigation'
import { requireWriter } from '@/lib/auth/require-actor'
import { formInput, formState, type FormState } from '@/lib/form-state'
import { renameRole } from '@/lib/roles/rename-role'

export async function renameRoleAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireWriter('role.rename')
  const result = await renameRole(actor, formInput(form))
  if (!result.ok) return formState(result.refusal, form)
  redirect('/roles?done=renamed')
}
