import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import { inSignInScope } from '@/lib/scope'
import { appendToTrail } from '@/lib/trail'
import { restLikeVerifying, verifyPassword } from './password'
import type { Client } from './request-facts'
import { beginSession, endSessionOfToken } from './session'
import { giveBackTry, takeTry } from './sign-in-throttle'

/** As an officer types it: full width, lower case or spaces around do not matter. */
const credentials = z.object({
  staffNo: z
    .string()
    .max(200)
    .transform((written) => written.normalize('NFKC').trim().toUpperCase()),
  password: z.string().max(1000),
})

const writtenLikeStaffNo = /^[\p{L}\p{N}._-]{1,32}$/u

type Candidate = Readonly<{ id: string; name: string; passwordHash: string; hindrance: string | null }>
type SignedIn = Readonly<{ personId: string; token: string }>

/** `replaces` is the token this browser held before: its session ends. */
export type Attempt = Readonly<{ client: Client; requestId: string; replaces?: string | undefined; now?: Date }>

/**
 * Signs a person in by staff number and password and answers the token of the new session. Null, after the same time,
 * for a wrong password, an unknown or deactivated person, a one-time password that ran out, and while slowed down.
 */
export async function signIn(
  raw: unknown,
  { client, requestId, replaces, now = new Date() }: Attempt,
): Promise<SignedIn | null> {
  const read = credentials.safeParse(raw)
  const { staffNo, password } = read.success ? read.data : { staffNo: '', password: '' }
  const tried = { account: staffNo, address: client.address }
  const judged = await inSignInScope('sign-in', requestId, null, async (tx) =>
    (await takeTry(tx, tried, now)) ? { candidate: await candidateOf(tx, staffNo, now) } : null,
  )
  if (judged === null) {
    await restLikeVerifying()
    return null
  }
  const { candidate } = judged
  const right = await verifyPassword(candidate?.passwordHash ?? null, password)
  if (candidate === null || !right || candidate.hindrance !== null) {
    await recordRefused(candidate, right, { client, requestId })
    return null
  }
  return inSignInScope('sign-in', requestId, candidate, async (tx) => {
    await giveBackTry(tx, tried, now)
    if (replaces !== undefined) await endSessionOfToken(tx, replaces, now)
    const { token, sessionId } = await beginSession(tx, candidate.id, client, now)
    const detail = { session: sessionId, address: client.address }
    await appendToTrail(tx, 'done', [{ subject: 'person', subjectId: candidate.id, detail }])
    return { personId: candidate.id, token }
  })
}

async function candidateOf(tx: Tx, staffNo: string, now: Date): Promise<Candidate | null> {
  if (!writtenLikeStaffNo.test(staffNo)) return null
  const person = await tx.person.findUnique({
    where: { staffNo },
    select: {
      id: true,
      name: true,
      deactivatedAt: true,
      credential: { select: { passwordHash: true, validUntil: true } },
    },
  })
  if (person === null || person.credential === null) return null
  const { passwordHash, validUntil } = person.credential
  const ranOut = validUntil !== null && validUntil <= now
  const hindrance = person.deactivatedAt !== null ? 'deactivated' : ranOut ? 'one-time password ran out' : null
  return { id: person.id, name: person.name, passwordHash, hindrance }
}

/** What was typed stays out of the trail unless it is the number of a person: people type passwords into wrong fields. */
async function recordRefused(
  candidate: Candidate | null,
  right: boolean,
  { client, requestId }: Attempt,
): Promise<void> {
  const reason = candidate === null ? 'unknown' : right ? candidate.hindrance : 'wrong password'
  const entry = { subject: 'person', subjectId: candidate?.id ?? '', detail: { reason, address: client.address } }
  await inSignInScope('sign-in', requestId, null, (tx) => appendToTrail(tx, 'refused', [entry]))
}
