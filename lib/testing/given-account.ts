import 'server-only'
import { randomUUID } from 'node:crypto'
import { hashPassword } from '@/lib/auth/password'
import { beginSession } from '@/lib/auth/session'
import { inSignInScope } from '@/lib/scope'
import { asOwner, givenPersonWithoutGrant } from './given'

/** A password that every rule lets pass. */
export const goodPassword = 'みどりの丘で chess 3回'

type Over = Readonly<{ password?: string; mustChange?: boolean; validUntil?: Date | null }>

/** Gives a person a password. */
export async function givenPassword(personId: string, over: Over = {}): Promise<void> {
  await asOwner(
    `INSERT INTO credential (person_id, password_hash, must_change, valid_until) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person_id) DO UPDATE SET password_hash = $2, must_change = $3, valid_until = $4`,
    [personId, await hashPassword(over.password ?? goodPassword), over.mustChange ?? false, over.validUntil ?? null],
  )
}

/** A person who can sign in. */
export async function givenAccount(over: Over & Readonly<{ unitId?: string }> = {}) {
  const person = await givenPersonWithoutGrant(over.unitId === undefined ? {} : { unitId: over.unitId })
  await givenPassword(person.id, over)
  return { ...person, password: over.password ?? goodPassword }
}

/** The person's password was issued by somebody, so many days ago. */
export const givenIssuedPassword = (personId: string, issuerId: string, days = 1) =>
  asOwner(
    `INSERT INTO credential (person_id, password_hash, must_change, issued_by_id, issued_at)
      VALUES ($1, 'x', false, $2, now() - $3 * interval '1 day')`,
    [personId, issuerId, days],
  )

/** A session of a person, as sign-in begins it: the token and the name of its cookie. */
export function givenSession(person: Readonly<{ id: string; name: string }>, now: Date = new Date()) {
  const client = { address: '192.0.2.1', userAgent: 'test' }
  return inSignInScope('sign-in', randomUUID(), person, (tx) => beginSession(tx, person.id, client, now))
}
