import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { inSignInScope } from '@/lib/scope'
import { actorColumns, actorRow } from './load-actor'
import type { Client } from './request-facts'
import { sessionCookieName } from './session-cookie'
import { idleLimit, longestSession, parallelSessions, seenStep } from './session-limits'

/** A living session with the person it belongs to, as the database has them now. */
export type Session = Readonly<{ id: string; actor: Actor; mustChangePassword: boolean }>

const sessionRow = actorRow.extend({ sessionId: z.string(), lastSeenAt: z.date(), mustChange: z.boolean() })

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/**
 * Begins a session and answers its token, which is shown to nobody but the browser: the database keeps its hash. The
 * oldest session of the person ends when there would be more than three.
 */
export async function beginSession(
  tx: Tx,
  personId: string,
  client: Client = { address: '', userAgent: '' },
  now: Date = new Date(),
): Promise<{ token: string; cookieName: string; sessionId: string }> {
  const token = randomBytes(32).toString('base64url')
  const { id: sessionId } = await tx.session.create({
    data: {
      tokenHash: hashOf(token),
      personId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + longestSession),
      ...client,
    },
    select: { id: true },
  })
  await tx.$executeRaw`UPDATE session SET ended_at = ${now} WHERE person_id = ${personId}::uuid AND ended_at IS NULL
    AND id NOT IN (SELECT id FROM session WHERE person_id = ${personId}::uuid AND ended_at IS NULL
      AND expires_at > ${now} ORDER BY created_at DESC, id DESC LIMIT ${parallelSessions})`
  return { token, cookieName: sessionCookieName(), sessionId }
}

/**
 * The session of a token, read with the person and the grants in one statement, so that deactivation, a changed role or
 * an ended grant act on the next request. Null when it ended, rested too long, or belongs to nobody who may sign in.
 */
export function sessionOf(token: string, requestId: string, now: Date = new Date()): Promise<Session | null> {
  return inSignInScope('session.read', requestId, null, async (tx) => {
    const found = await tx.$queryRaw<unknown[]>`
      SELECT session.id AS "sessionId", session.last_seen_at AS "lastSeenAt",
        coalesce(credential.must_change, false) AS "mustChange", ${actorColumns(japanToday(now))}
      FROM session
      JOIN person ON person.id = session.person_id
      LEFT JOIN unit ON unit.id = person.unit_id
      LEFT JOIN credential ON credential.person_id = person.id
      WHERE session.token_hash = ${hashOf(token)} AND session.ended_at IS NULL AND session.expires_at > ${now}
        AND person.deactivated_at IS NULL`
    const row = sessionRow.array().parse(found)[0]
    if (row === undefined) return null
    const { sessionId: id, lastSeenAt, mustChange: mustChangePassword, ...person } = row
    const rested = now.getTime() - lastSeenAt.getTime()
    if (rested > idleLimit(person.grants)) return null
    if (rested > seenStep) await markSeen(tx, id, now)
    return { id, actor: { ...person, requestId }, mustChangePassword }
  })
}

async function markSeen(tx: Tx, id: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - seenStep)
  await tx.session.updateMany({ where: { id, lastSeenAt: { lt: before } }, data: { lastSeenAt: now } })
}

/** Ends the session of this token, if it lives. */
export async function endSessionOfToken(tx: Tx, token: string, now: Date = new Date()): Promise<void> {
  await tx.session.updateMany({ where: { tokenHash: hashOf(token), endedAt: null }, data: { endedAt: now } })
}
