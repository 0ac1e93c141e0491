import { cookies } from 'next/headers'
import { currentSession } from '@/lib/auth/current-session'
import { comesFromOwnPage } from '@/lib/auth/own-origin'
import { cookieOptions, sessionCookieName } from '@/lib/auth/session-cookie'
import { signOut } from '@/lib/auth/sign-out'
import { env } from '@/lib/env'

/** Ends the session and leads to sign-in. The address is relative: the register has more than one name on localhost. */
export async function POST(request: Request): Promise<Response> {
  if (!comesFromOwnPage(request.headers, env().APP_ORIGIN)) return new Response(null, { status: 403 })
  const session = await currentSession()
  if (session !== null) await signOut(session)
  const kept = await cookies()
  kept.set(sessionCookieName(), '', { ...cookieOptions(), maxAge: 0 })
  // On a shared machine the way back shows nothing any more; browsers heed it over TLS and on localhost.
  const headers = { Location: '/sign-in', 'Cache-Control': 'no-store', 'Clear-Site-Data': '"cache", "storage"' }
  return new Response(null, { status: 303, headers })
}
