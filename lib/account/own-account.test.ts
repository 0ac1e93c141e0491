import { afterAll, describe, expect, test } from 'vitest'
import { sessionOf, type Session } from '@/lib/auth/session'
import { signIn } from '@/lib/auth/sign-in'
import { disconnect } from '@/lib/db'
import {
  actorOf,
  aKey,
  asOwner,
  forgetOwner,
  givenGrant,
  givenPerson,
  givenPersonWithoutGrant,
} from '@/lib/testing/given'
import { givenAccount, givenSession } from '@/lib/testing/given-account'
import { inScopeOf } from '@/lib/scope'
import { resetPassword } from '@/lib/people/reset-password'
import { changeLanguage } from './change-language'
import { endOwnSession } from './end-own-session'
import { ownAccount } from './own-account'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

async function signedIn(person: Readonly<{ id: string; name: string }>): Promise<Session> {
  const session = await sessionOf((await givenSession(person)).token, aKey().idempotencyKey)
  if (session === null) throw new Error('the session just begun is dead')
  return session
}

describe('the own account', () => {
  test('shows the rights with their names and what became of them', async () => {
    const staff = await givenPerson('staff')
    await givenGrant(staff.id, 'auditor', null, { from: '2020-04-01', to: '2021-03-31' })
    await givenGrant(staff.id, 'admin', null, { confirmed: false })
    const { grants } = await ownAccount(await signedIn(staff))
    expect(grants.map(({ state }) => state).toSorted()).toEqual(['effective', 'expired', 'waiting'])
    expect(grants.map(({ role }) => role)).not.toContain('staff')
  })

  test('shows only the own living sessions, this one marked, and the sign-in before', async () => {
    const person = await givenPersonWithoutGrant()
    await givenSession(await givenPersonWithoutGrant())
    const first = await signedIn(person)
    const second = await signedIn(person)
    const { sessions, previousSignIn } = await ownAccount(second)
    expect(sessions.map(({ id, isThisOne }) => [id, isThisOne])).toEqual([
      [second.id, true],
      [first.id, false],
    ])
    expect(previousSignIn).not.toBeNull()
    expect((await ownAccount(first)).previousSignIn).toBeNull()
  })

  test("tells who issued one's password, also before the last one, and nobody else's", async () => {
    const [own, other] = [await givenAccount(), await givenAccount()]
    const admins = [await givenPerson('admin'), await givenPerson('admin')]
    for (const admin of admins)
      expect(await resetPassword(admin, { personId: own.id, ...aKey() })).toMatchObject({ ok: true })
    const { issues } = await ownAccount(await signedIn(own))
    expect(issues.map(({ by }) => by)).toEqual(admins.map(({ name }) => name).reverse())
    expect((await ownAccount(await signedIn(other))).issues).toEqual([])
    expect(await inScopeOf((await signedIn(other)).actor, 'account.read', (tx) => tx.passwordIssue.count())).toBe(0)
  })

  test('counts the failed sign-ins since the one before, and only those of oneself', async () => {
    const [own, other] = [await givenAccount(), await givenAccount()]
    await signedIn(own)
    const fail = (staffNo: string) =>
      signIn(
        { staffNo, password: 'not it' },
        { client: { address: aKey().idempotencyKey, userAgent: '' }, requestId: aKey().idempotencyKey },
      )
    for (const staffNo of [own.staffNo, own.staffNo, other.staffNo]) await fail(staffNo)
    expect((await ownAccount(await signedIn(own))).failures).toBe(2)
    expect((await ownAccount(await signedIn(own))).failures).toBe(0)
  })

  test('ends one of the own sessions, and never somebody else’s', async () => {
    const person = await givenPersonWithoutGrant()
    const [here, there] = [await signedIn(person), await signedIn(person)]
    const stranger = await signedIn(await givenPersonWithoutGrant())
    const end = (sessionId: string) => endOwnSession(here.actor, { ...aKey(), sessionId })
    expect(await end(there.id)).toMatchObject({ ok: true })
    for (const id of [there.id, stranger.id]) expect(await end(id)).toMatchObject({ refusal: { reason: 'not-found' } })
    const [row] = await asOwner('SELECT ended_at FROM session WHERE id = $1', [stranger.id])
    expect(row?.['ended_at']).toBeNull()
  })

  test('keeps the language', async () => {
    const { id } = await givenPersonWithoutGrant()
    expect(await changeLanguage(await actorOf(id), { ...aKey(), language: 'en' })).toMatchObject({ ok: true })
    expect((await actorOf(id)).locale).toBe('en')
    expect(await changeLanguage(await actorOf(id), { ...aKey(), language: 'de' })).toMatchObject({ ok: false })
  })
})
