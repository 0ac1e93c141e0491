import 'server-only'
import { headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { mayEver, type Act, type Actor } from '@/lib/domain/access'
import { env } from '@/lib/env'
import { inScopeOf } from '@/lib/scope'
import { appendToTrail } from '@/lib/trail'
import { currentSession } from './current-session'
import { comesFromOwnPage } from './own-origin'
import { requestPath } from './request-facts'
import type { Session } from './session'
import { addressOfStep, missingStep } from './sign-in-steps'

/** The session of this request; without one the person is sent to sign in and comes back afterwards. */
export async function requireSession(): Promise<Session> {
  const session = await currentSession()
  if (session === null) redirect(`/sign-in?${new URLSearchParams({ next: await requestPath() }).toString()}`)
  return session
}

/**
 * Who reads this screen. Nobody signed in goes to sign-in, somebody with a one-time password chooses a new one first,
 * and somebody who may never do `act` sees the screen that says so (403).
 */
export async function requireActor(act: Act): Promise<Actor> {
  const session = await requireSession()
  const step = missingStep(session)
  if (step !== null) redirect(addressOfStep[step])
  if (!mayEver(session.actor, act)) await refuse(session.actor, act)
  return session.actor
}

/** Who writes. As `requireActor`, and the request must come from a page of the register itself. */
export async function requireWriter(act: Act): Promise<Actor> {
  await requireOwnPage()
  return requireActor(act)
}

/** Who writes while a step of sign-in may still be missing: only their own language, and the missing step. */
export async function requireSignedInWriter(): Promise<Session> {
  await requireOwnPage()
  return requireSession()
}

/** Refuses (403) a write that another site, or no page at all, sent. */
export async function requireOwnPage(): Promise<void> {
  if (!comesFromOwnPage(await headers(), env().APP_ORIGIN)) forbidden()
}

async function refuse(actor: Actor, act: Act): Promise<never> {
  const entry = { subject: 'act', subjectId: act, detail: { refused: act, reason: 'forbidden' } }
  await inScopeOf(actor, 'account.read', (tx) => appendToTrail(tx, 'refused', [entry]))
  forbidden()
}
