import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { mayEver, type Actor } from '@/lib/domain/access'
import { inSignInScope } from '@/lib/scope'
import { asOwner, forgetOwner, givenGrant, givenPerson, givenPersonWithoutGrant } from '@/lib/testing/given'
import { givenSession } from '@/lib/testing/given-account'
import { endSessionsOf } from './end-sessions'
import { sessionOf } from './session'
import { signOut } from './sign-out'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const minute = 60 * 1000
const after = (minutes: number) => new Date(Date.now() + minutes * minute)
const read = (token: string, now?: Date) => sessionOf(token, randomUUID(), now)

/** A request every few minutes until then. */
async function busyUntil(token: string, minutes: number, step: number) {
  for (let at = step; at < minutes; at += step) await read(token, after(at))
}

describe('a session lives', () => {
  test('while it is used, and tells who acts with which grants', async () => {
    const staff = await givenPerson('staff')
    const { token } = await givenSession(staff)
    expect((await read(token))?.actor).toMatchObject({ id: staff.id, grants: staff.grants })
  })

  test('only under its own token', async () => {
    await givenSession(await givenPersonWithoutGrant())
    for (const forged of ['', 'x', randomUUID(), 'A'.repeat(43)]) expect(await read(forged)).toBeNull()
  })

  test('and the database knows only the hash of the token', async () => {
    const { token, sessionId } = await givenSession(await givenPersonWithoutGrant())
    const [row] = await asOwner(`SELECT session::text AS text FROM session WHERE id = $1`, [sessionId])
    expect(token.length).toBe(43)
    expect(String(row?.['text'])).not.toContain(token)
  })
})

describe('a session ends', () => {
  test.each([
    ['staff', 30],
    ['auditor', 30],
    ['admin', 15],
    ['ciso', 15],
  ] as const)('of a %s after %i minutes of rest', async (role, limit) => {
    const { token } = await givenSession(await givenPerson(role))
    expect(await read(token, after(limit - 0.5))).not.toBeNull()
    expect(await read(token, after(2 * limit - 1))).not.toBeNull()
    expect(await read(token, after(3 * limit))).toBeNull()
  })

  test('after twelve hours, however busy', async () => {
    const { token } = await givenSession(await givenPerson('staff'))
    await busyUntil(token, 12 * 60, 25)
    expect(await read(token, after(12 * 60 - 1))).not.toBeNull()
    expect(await read(token, after(12 * 60 + 1))).toBeNull()
  })

  test('when a fourth one begins: the oldest', async () => {
    const person = await givenPersonWithoutGrant()
    const tokens = []
    for (const minutes of [0, 1, 2, 3]) tokens.push((await givenSession(person, after(minutes))).token)
    const living = await Promise.all(tokens.map((token) => read(token, after(4))))
    expect(living.map((session) => session !== null)).toEqual([false, true, true, true])
  })

  test('at sign-out, for this token only, and the trail says so', async () => {
    const person = await givenPersonWithoutGrant()
    const [here, elsewhere] = [await givenSession(person), await givenSession(person)]
    const session = await read(here.token)
    if (session !== null) await signOut(session)
    expect(await read(here.token)).toBeNull()
    expect(await read(elsewhere.token)).not.toBeNull()
    const kept = await asOwner(`SELECT actor_id FROM audit.entry WHERE act = 'sign-out' AND subject_id = $1`, [
      person.id,
    ])
    expect(kept).toEqual([{ actor_id: person.id }])
  })

  test('when the person is deactivated', async () => {
    const person = await givenPersonWithoutGrant()
    const { token } = await givenSession(person)
    await asOwner('UPDATE person SET deactivated_at = now() WHERE id = $1', [person.id])
    expect(await read(token)).toBeNull()
  })

  test('when all of them are ended', async () => {
    const person = await givenPersonWithoutGrant()
    const tokens = [(await givenSession(person)).token, (await givenSession(person)).token]
    await inSignInScope('test', randomUUID(), person, (tx) => endSessionsOf(tx, person.id, new Date()))
    for (const token of tokens) expect(await read(token)).toBeNull()
  })
})

describe('the rights of a session are those of now', () => {
  const actorOf = async (token: string): Promise<Actor | undefined> => (await read(token))?.actor

  test('a grant that ends or is revoked acts on the next request, and so does a new one', async () => {
    const person = await givenPersonWithoutGrant()
    const { token } = await givenSession(person)
    const may = async () => {
      const actor = await actorOf(token)
      return actor !== undefined && mayEver(actor, 'trail.read')
    }
    expect(await may()).toBe(false)
    const grant = await givenGrant(person.id, 'auditor', null)
    expect(await may()).toBe(true)
    await asOwner(`UPDATE role_grant SET valid_to = '2021-03-31' WHERE id = $1`, [grant])
    expect(await may()).toBe(false)
    await asOwner(`UPDATE role_grant SET valid_to = '2099-03-31', revoked_at = now() WHERE id = $1`, [grant])
    expect(await may()).toBe(false)
  })

  test('an administrator whom no second one confirmed has none', async () => {
    const person = await givenPersonWithoutGrant()
    await givenGrant(person.id, 'admin', null, { confirmed: false })
    const { token } = await givenSession(person)
    expect((await actorOf(token))?.grants).toEqual([])
  })
})
