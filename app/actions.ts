'use server'

import { revalidatePath } from 'next/cache'
import { changeLanguage } from '@/lib/account/change-language'
import { requireSignedInWriter } from '@/lib/auth/require-actor'
import { formInput } from '@/lib/form-state'
import { keepLanguage } from '@/lib/language/keep-language'

/** The switch in the frame, and before the first password is set. */
export async function changeLanguageAction(form: FormData): Promise<void> {
  const { actor } = await requireSignedInWriter()
  const result = await changeLanguage(actor, formInput(form))
  if (!result.ok) throw result.refusal
  await keepLanguage(result.value.language)
  revalidatePath('/', 'layout')
}
