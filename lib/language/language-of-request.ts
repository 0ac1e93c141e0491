import 'server-only'
import { cookies } from 'next/headers'
import { currentSession } from '@/lib/auth/current-session'
import type { Session } from '@/lib/auth/session'
import { Refusal } from '@/lib/refusal'
import { languages, type Language } from './languages'

/** Keeps the choice of somebody who is not signed in. */
export const languageCookie = 'language'

/** The language of the signed-in person, else the one chosen in this browser, else Japanese. */
export async function languageOfRequest(): Promise<Language> {
  const session = await sessionIfDatabaseAnswers()
  if (session !== null) return session.actor.locale
  const chosen = (await cookies()).get(languageCookie)?.value
  return languages.find((language) => language === chosen) ?? 'ja'
}

/** The screen that says the register is away needs a language too. */
async function sessionIfDatabaseAnswers(): Promise<Session | null> {
  try {
    return await currentSession()
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'unavailable') return null
    throw error
  }
}
