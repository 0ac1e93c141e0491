import 'server-only'
import { env } from '@/lib/env'
import { longestSession } from './session-limits'

const overTls = () => env().APP_ORIGIN.startsWith('https://')

/** The name of the cookie that holds the token. The prefix binds it to this host and to TLS. */
export const sessionCookieName = () => (overTls() ? '__Host-sid' : 'sid')

/** No script reads it and no other site sends it along with a write. */
export const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: overTls() }) as const

/** As `cookieOptions`, for the session: the browser forgets it when the session is over at the latest. */
export const sessionCookieOptions = () => ({ ...cookieOptions(), maxAge: longestSession / 1000 })
