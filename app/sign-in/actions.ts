'use server'

import { revalidatePath } from 'next/cache'
import { requireOwnPage } from '@/lib/auth/require-actor'
import { keepLanguage } from '@/lib/language/keep-language'

/** The switch on the sign-in screen: nobody is signed in, so only this browser remembers. */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  await requireOwnPage()
  await keepLanguage(form.get('language'))
  revalidatePath('/', 'layout')
}
