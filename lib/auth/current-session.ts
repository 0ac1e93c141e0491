import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { requestId } from './request-facts'
import { sessionOf, type Session } from './session'
import { sessionCookieName } from './session-cookie'

/** The session of this request, read once per request. Null: nobody is signed in. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  if (token === undefined || token === '') return null
  return sessionOf(token, await requestId())
})
