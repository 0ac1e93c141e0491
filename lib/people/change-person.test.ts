import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { beginSession, sessionOf } from '@/lib/auth/session'
import { signIn } from '@/lib/auth/sign-in'
import type { Actor } from '@/lib/domain/access'
import { inScopeOf, inSignInScope } from '@/lib/scope'
import {
  aKey,
  asOwner,
  forgetOwner,
  givenGrant,
  givenPerson,
  givenPersonWithoutGrant,
  givenUnit,
} from '@/lib/testing/given'
import { deactivatePerson, reactivatePerson } from './deactivate-person'
import { endSessionsOfPerson } from './end-sessions-of-person'
import { personDetail } from './person-detail'
import { refuseLastAdmin } from './person-to-change'
import { resetPassword } from './reset-password'
import { revisePerson } from './revise-person'
import { trailOf } from './trail-of.fixture'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const aSession = (personId: string) => inSignInScope('test', randomUUID(), null, (tx) => beginSession(tx, personId))
const holds = async (token: string) => (await sessionOf(token, randomUUID())) !== null

async function asIs(admin: Actor, personId: string) {
  const person = await personDetail(admin, personId)
  if (person === null) throw new Error('nobody')
  const { staffNo, name, kana, post, employment, email, unitId, revision } = person
  return { personId, staffNo, name, kana, post, employment, email, unitId, revision }
}

describe('correcting a person', () => {
  test('changes what was typed and says so in the trail', async () => {
    const admin = await givenPerson('admin')
    const { id } = await givenPersonWithoutGrant()
    const unit = await givenUnit()
    const changed = { ...(await asIs(admin, id)), name: '川口　太郎', post: '課長', unitId: unit.id }
    expect(await revisePerson(admin, { ...changed, ...aKey() })).toEqual({ ok: true, value: { personId: id } })
    expect(await asIs(admin, id)).toMatchObject({ name: '川口　太郎', post: '課長', unitId: unit.id, revision: 2 })
    expect(await trailOf(id)).toContainEqual(
      expect.objectContaining({ act: 'person.revise', kind: 'update', actor_id: admin.id }),
    )
  })

  test('is a conflict when somebody saved since the form was opened', async () => {
    const admin = await givenPerson('admin')
    const { id } = await givenPersonWithoutGrant()
    const form = await asIs(admin, id)
    const results = await Promise.all(
      ['一', '二', '三'].map((name) => revisePerson(admin, { ...form, name, ...aKey() })),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: 'conflict' } })
  })

  test('is refused with the number of somebody else', async () => {
    const admin = await givenPerson('admin')
    const [one, other] = [await givenPersonWithoutGrant(), await givenPersonWithoutGrant()]
    const form = { ...(await asIs(admin, one.id)), staffNo: other.staffNo }
    expect(await revisePerson(admin, { ...form, ...aKey() })).toMatchObject({
      refusal: { problems: [{ field: 'staffNo', code: 'staffNoTaken' }] },
    })
  })

  test('is refused for nobody', async () => {
    const admin = await givenPerson('admin')
    const { id } = await givenPersonWithoutGrant()
    const form = { ...(await asIs(admin, id)), personId: randomUUID() }
    expect(await revisePerson(admin, { ...form, ...aKey() })).toMatchObject({ refusal: { reason: 'not-found' } })
  })
})

describe('keeping a person out', () => {
  test('ends every session at once and keeps the grants', async () => {
    const admin = await givenPerson('admin')
    const staff = await givenPerson('staff')
    const { token } = await aSession(staff.id)
    const asked = { personId: staff.id, revision: 1 }
    expect(await holds(token)).toBe(true)
    expect(await deactivatePerson(admin, { ...asked, ...aKey() })).toMatchObject({ ok: true })
    expect(await holds(token)).toBe(false)
    expect(await personDetail(admin, staff.id)).toMatchObject({
      state: 'deactivated',
      sessions: [],
      grants: [{ state: 'effective' }],
    })
    expect(await trailOf(staff.id)).toContainEqual(
      expect.objectContaining({ act: 'person.deactivate', kind: 'done', actor_id: admin.id }),
    )
  })

  test('and letting them in again does not bring back their sessions', async () => {
    const admin = await givenPerson('admin')
    const staff = await givenPerson('staff')
    const { token } = await aSession(staff.id)
    await deactivatePerson(admin, { personId: staff.id, revision: 1, ...aKey() })
    expect(await reactivatePerson(admin, { personId: staff.id, revision: 2, ...aKey() })).toMatchObject({ ok: true })
    expect(await holds(token)).toBe(false)
    expect(await holds((await aSession(staff.id)).token)).toBe(true)
  })

  test('is refused for oneself, both ways', async () => {
    const admin = await givenPerson('admin')
    const asked = { personId: admin.id, revision: 1 }
    expect(await deactivatePerson(admin, { ...asked, ...aKey() })).toMatchObject({ refusal: { reason: 'four-eyes' } })
    expect(await reactivatePerson(admin, { ...asked, ...aKey() })).toMatchObject({ refusal: { reason: 'four-eyes' } })
  })

  test('is a conflict for somebody who is out already, or was changed meanwhile', async () => {
    const admin = await givenPerson('admin')
    const { id: personId } = await givenPersonWithoutGrant()
    const ask = (revision: number) => deactivatePerson(admin, { personId, revision, ...aKey() })
    expect(await ask(7)).toMatchObject({ refusal: { reason: 'conflict' } })
    expect(await ask(1)).toMatchObject({ ok: true })
    expect(await ask(2)).toMatchObject({ refusal: { reason: 'conflict' } })
    const back = { personId, revision: 1, ...aKey() }
    expect(await reactivatePerson(admin, back)).toMatchObject({ refusal: { reason: 'conflict' } })
  })
})

describe('a forgotten password', () => {
  test('is replaced by one for a single use, and every session ends', async () => {
    const admin = await givenPerson('admin')
    const staff = await givenPerson('staff')
    const { token } = await aSession(staff.id)
    const form = { personId: staff.id, ...aKey() }
    const reset = await resetPassword(admin, form)
    if (!reset.ok) throw reset.refusal
    expect(await holds(token)).toBe(false)
    expect(await personDetail(admin, staff.id)).toMatchObject({ state: 'invited', credential: { mustChange: true } })
    const signedIn = await signIn(
      { staffNo: staff.staffNo, password: reset.value.oneTimePassword },
      { client: { address: randomUUID(), userAgent: '' }, requestId: randomUUID() },
    )
    expect(signedIn).toMatchObject({ personId: staff.id })
    expect(await resetPassword(admin, form)).toEqual({ ok: true, value: { ...reset.value, oneTimePassword: null } })
  })

  test('is not replaced for oneself, nor for somebody who is kept out', async () => {
    const admin = await givenPerson('admin')
    const { id: personId } = await givenPersonWithoutGrant()
    await asOwner('UPDATE person SET deactivated_at = now() WHERE id = $1', [personId])
    const own = await resetPassword(admin, { personId: admin.id, ...aKey() })
    expect(own).toMatchObject({ refusal: { reason: 'four-eyes' } })
    expect(await resetPassword(admin, { personId, ...aKey() })).toMatchObject({ refusal: { reason: 'conflict' } })
  })
})

test('an administrator signs a person out everywhere', async () => {
  const admin = await givenPerson('admin')
  const staff = await givenPerson('staff')
  const sessions = [await aSession(staff.id), await aSession(staff.id)]
  expect((await personDetail(admin, staff.id))?.sessions).toHaveLength(2)
  await endSessionsOfPerson(admin, { personId: staff.id, ...aKey() })
  expect(await Promise.all(sessions.map(({ token }) => holds(token)))).toEqual([false, false])
  expect(await trailOf(staff.id)).toContainEqual(expect.objectContaining({ act: 'person.end-sessions', kind: 'done' }))
})

test('the last administrator is neither kept out nor revoked', async () => {
  const admin = await givenPerson('admin')
  // On a day of long ago nobody else's grant has begun, whatever runs beside this.
  const longAgo = new Date('1990-06-01T00:00:00Z')
  const thenAdmin = async (personId: string) =>
    givenGrant(personId, 'admin', null, { from: '1990-04-01', to: '1991-03-31' })
  const leaving = async () =>
    inScopeOf(admin, 'grant.revoke', async (tx) => refuseLastAdmin({ actor: admin, tx, now: longAgo }, admin.id))
  await thenAdmin(admin.id)
  await expect(leaving()).rejects.toMatchObject({ reason: 'invalid', problems: [{ field: '', code: 'lastAdmin' }] })
  const other = await givenPerson('admin')
  await thenAdmin(other.id)
  await expect(leaving()).resolves.toBeUndefined()
  const asked = { personId: other.id, revision: 1, ...aKey() }
  expect(await deactivatePerson(admin, asked)).toMatchObject({ ok: true })
})
