import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { roles } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { inSignInScope } from '@/lib/scope'
import { actorOf, asOwner, forgetOwner, givenGrant, givenPerson, givenPersonWithoutGrant } from '@/lib/testing/given'
import { givenSession } from '@/lib/testing/given-account'
import { loadActor } from './load-actor'
import { endSessionOfToken, sessionOf } from './session'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const minutes = (count: number) => new Date(Date.now() + count * 60_000)
const lives = async (token: string, now?: Date) => (await sessionOf(token, randomUUID(), now)) !== null

test('a token is known by its hash only, and another one opens nothing', async () => {
  const { token } = await givenSession(await givenPerson('staff'))
  expect(await lives(token)).toBe(true)
  expect(await lives(token.slice(0, -1))).toBe(false)
  expect(await lives('')).toBe(false)
  expect(await asOwner(`SELECT 1 FROM session WHERE to_jsonb(session)::text LIKE '%' || $1 || '%'`, [token])).toEqual(
    [],
  )
})

test('a session that was ended is dead', async () => {
  const { token } = await givenSession(await givenPerson('staff'))
  await inSignInScope('test', randomUUID(), null, (tx) => endSessionOfToken(tx, token))
  expect(await lives(token)).toBe(false)
})

test.each(roles)('a session of a %s ends when nothing happens in it', async (role) => {
  const { token } = await givenSession(await givenPerson(role))
  const limit = role === 'admin' || role === 'ciso' ? 15 : 30
  expect(await lives(token, minutes(limit + 1))).toBe(false)
  expect(await lives(token, minutes(limit - 1))).toBe(true)
})

test('a session ends twelve hours after sign-in, however busy it is', async () => {
  const { token } = await givenSession(await givenPerson('staff'))
  for (let passed = 20; passed < 12 * 60; passed += 20) expect(await lives(token, minutes(passed))).toBe(true)
  expect(await lives(token, minutes(12 * 60 + 1))).toBe(false)
})

test('of four sessions of a person the oldest is ended', async () => {
  const staff = await givenPerson('staff')
  const tokens: string[] = []
  for (const minute of [-4, -3, -2, -1]) tokens.push((await givenSession(staff, minutes(minute))).token)
  expect(await Promise.all(tokens.map((token) => lives(token)))).toEqual([false, true, true, true])
})

test('a deactivated person is nobody from the next request on, though no session was ended', async () => {
  const staff = await givenPerson('staff')
  const { token } = await givenSession(staff)
  await asOwner('UPDATE person SET deactivated_at = now() WHERE id = $1', [staff.id])
  expect(await lives(token)).toBe(false)
  const loaded = inSignInScope('test', randomUUID(), null, (tx) =>
    loadActor(tx, staff.id, japanToday(new Date()), randomUUID()),
  )
  expect(await loaded).toBeNull()
})

test('a grant given or taken back acts on the next request of a session that is open', async () => {
  const { id, name } = await givenPersonWithoutGrant()
  const { token } = await givenSession({ id, name })
  const rolesNow = async () => (await sessionOf(token, randomUUID()))?.actor.grants.map(({ role }) => role)
  expect(await rolesNow()).toEqual([])
  const grantId = await givenGrant(id, 'auditor', null)
  expect(await rolesNow()).toEqual(['auditor'])
  await asOwner('UPDATE role_grant SET revoked_at = now() WHERE id = $1', [grantId])
  expect(await rolesNow()).toEqual([])
  expect((await actorOf(id)).grants).toEqual([])
})
