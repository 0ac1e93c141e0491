import 'server-only'
import { cookies } from 'next/headers'
import { sessionCookieName, sessionCookieOptions } from './session-cookie'

/** Puts the token of a session that begins here into the browser's cookie. Only in an action. */
export async function keepSession(token: string | null): Promise<void> {
  // A repeated request finds its answer without the token: the browser got it with the first one.
  if (token === null) return
  const kept = await cookies()
  kept.set(sessionCookieName(), token, sessionCookieOptions())
}
