import 'server-only'
import { cookies } from 'next/headers'
import type { NextAuthOptions } from 'next-auth'
import credentials from 'next-auth/providers/credentials'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { Refusal } from '@/lib/refusal'
import { requestClient, requestId } from './request-facts'
import { cookieOptions, sessionCookieName, sessionCookieOptions } from './session-cookie'
import { longestSession } from './session-limits'
import { signIn } from './sign-in'

/**
 * next-auth as a thin shell: it checks its own token against foreign forms, calls `authorize` and sets the cookie. The
 * cookie holds an opaque token of lib/auth/session.ts instead of a JWT, so a session can be ended.
 */
export function nextAuthOptions(): NextAuthOptions {
  const prefix = env().APP_ORIGIN.startsWith('https://') ? '__Host-' : ''
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: prefix !== '',
    cookies: {
      sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() },
      csrfToken: { name: `${prefix}sign-in-form`, options: cookieOptions() },
      callbackUrl: { name: `${prefix}sign-in-next`, options: cookieOptions() },
    },
    session: { strategy: 'jwt', maxAge: longestSession / 1000 },
    jwt: {
      encode: ({ token }) => (typeof token?.['opaque'] === 'string' ? token['opaque'] : ''),
      decode: () => null,
    },
    callbacks: {
      jwt: ({ token, user }) => ({ ...token, opaque: user.opaque }),
      redirect: ({ baseUrl }) => baseUrl,
    },
    providers: [credentials({ credentials: {}, authorize })],
    logger: { error: (code) => log('error', 'next-auth', { code }), warn: () => undefined, debug: () => undefined },
  }
}

/** Whatever is thrown here reaches the browser as text, so it is one of two words. */
async function authorize(given: unknown) {
  try {
    const replaces = (await cookies()).get(sessionCookieName())?.value
    const signedIn = await signIn(given, { client: await requestClient(), requestId: await requestId(), replaces })
    return signedIn === null ? null : { id: signedIn.personId, opaque: signedIn.token }
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'unavailable') throw new Error('unavailable', { cause: error })
    log('error', 'sign-in-broke', { kind: error instanceof Error ? error.name : typeof error })
    throw new Error('broken', { cause: error })
  }
}
