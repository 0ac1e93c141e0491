import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { languageCookie } from './language-of-request'
import { languages } from './languages'

const oneYear = 365 * 24 * 60 * 60

/** Remembers the language in this browser, for screens before sign-in. Only in an action. */
export async function keepLanguage(raw: unknown): Promise<void> {
  const language = z.enum(languages).safeParse(raw)
  if (!language.success) return
  const kept = await cookies()
  kept.set(languageCookie, language.data, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: oneYear })
}
