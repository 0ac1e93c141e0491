import { afterAll, describe, expect, test } from 'vitest'
import { sessionOf } from '@/lib/auth/session'
import { signIn } from '@/lib/auth/sign-in'
import { disconnect } from '@/lib/db'
import { actorOf, aKey, asOwner, forgetOwner } from '@/lib/testing/given'
import { givenAccount, givenSession, goodPassword } from '@/lib/testing/given-account'
import { changePassword, setFirstPassword } from './change-password'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const client = { address: '192.0.2.7', userAgent: 'test' }
const better = '縁側で 三毛猫が 昼寝をしている'
const wanted = (over: Readonly<Record<string, string>> = {}) => ({
  ...aKey(),
  currentPassword: goodPassword,
  newPassword: better,
  repeatPassword: better,
  ...over,
})

async function givenOwner(over: Parameters<typeof givenAccount>[0] = {}) {
  const account = await givenAccount(over)
  return { ...account, actor: await actorOf(account.id) }
}

async function canSignIn(staffNo: string, password: string): Promise<boolean> {
  return (
    (await signIn(
      { staffNo, password },
      { client: { ...client, address: staffNo }, requestId: aKey().idempotencyKey },
    )) !== null
  )
}

describe('changing the password', () => {
  test('the new one counts from now on, every other session ends, and this one goes on under a new token', async () => {
    const { actor, id, name, staffNo } = await givenOwner()
    const [here, elsewhere] = [await givenSession({ id, name }), await givenSession({ id, name })]
    const result = await changePassword(actor, wanted(), client)
    const token = result.ok ? (result.value.token ?? '') : ''
    for (const old of [here, elsewhere]) expect(await sessionOf(old.token, actor.requestId)).toBeNull()
    expect((await sessionOf(token, actor.requestId))?.actor.id).toBe(id)
    expect(await canSignIn(staffNo, goodPassword)).toBe(false)
    expect(await canSignIn(staffNo, better)).toBe(true)
  })

  test('the trail says that it changed and holds no hash', async () => {
    const { actor, id } = await givenOwner()
    await changePassword(actor, wanted(), client)
    const kept = await asOwner(
      `SELECT kind, to_jsonb(entry)::text AS text FROM audit.entry WHERE act = 'account.change-password' AND subject_id = $1`,
      [id],
    )
    expect(kept.map(({ kind }) => kind).toSorted()).toEqual(['done', 'update'])
    for (const { text } of kept) expect(text).not.toContain('argon2id')
  })

  test.each([
    ['without the present one', { currentPassword: 'something else' }, 'currentPassword', 'wrongPassword'],
    ['to two different ones', { repeatPassword: `${better}。` }, 'repeatPassword', 'passwordsDiffer'],
    ['to the same', { newPassword: goodPassword, repeatPassword: goodPassword }, 'newPassword', 'passwordUnchanged'],
    ['to a short one', { newPassword: 'short', repeatPassword: 'short' }, 'newPassword', 'tooShort'],
  ])('is refused %s', async (_, over, field, code) => {
    const { actor, staffNo } = await givenOwner()
    const result = await changePassword(actor, wanted(over), client)
    expect(result).toMatchObject({ ok: false, refusal: { reason: 'invalid', problems: [{ field, code }] } })
    expect(await canSignIn(staffNo, goodPassword)).toBe(true)
  })

  test('guessing the present one is slowed, and leaves a trace', async () => {
    const { actor, id } = await givenOwner()
    for (let guess = 0; guess < 5; guess += 1) {
      await changePassword(actor, wanted({ currentPassword: `guess ${String(guess)}` }), client)
    }
    expect(await changePassword(actor, wanted(), client)).toMatchObject({ ok: false })
    const kept = await asOwner(
      `SELECT 1 FROM audit.entry WHERE act = 'account.change-password' AND kind = 'refused' AND subject_id = $1`,
      [id],
    )
    expect(kept.length).toBe(3)
  })

  test('sent twice it happens once', async () => {
    const { actor } = await givenOwner()
    const twice = wanted()
    const [first, second] = [await changePassword(actor, twice, client), await changePassword(actor, twice, client)]
    expect(first).toMatchObject({ ok: true })
    expect(second).toMatchObject({ ok: false, refusal: { problems: [{ code: 'wrongPassword' }] } })
  })
})

describe('the first password', () => {
  const first = (password: string) => ({ ...aKey(), newPassword: password, repeatPassword: password })

  test('takes the place of the one-time one, and nothing is missing any more', async () => {
    const { actor, id, name, staffNo } = await givenOwner({
      mustChange: true,
      validUntil: new Date(Date.now() + 60_000),
    })
    const { token } = await givenSession({ id, name })
    expect((await sessionOf(token, actor.requestId))?.mustChangePassword).toBe(true)
    const result = await setFirstPassword(actor, first(better), client)
    const next = result.ok ? (result.value.token ?? '') : ''
    expect((await sessionOf(next, actor.requestId))?.mustChangePassword).toBe(false)
    expect(await canSignIn(staffNo, goodPassword)).toBe(false)
    expect(await canSignIn(staffNo, better)).toBe(true)
  })

  test('is not the one-time one again', async () => {
    const { actor } = await givenOwner({ mustChange: true })
    const result = await setFirstPassword(actor, first(goodPassword), client)
    expect(result).toMatchObject({ ok: false, refusal: { problems: [{ code: 'passwordUnchanged' }] } })
  })

  test('is not a way around the present one', async () => {
    const { actor, staffNo } = await givenOwner()
    expect(await setFirstPassword(actor, first(better), client)).toMatchObject({ refusal: { reason: 'forbidden' } })
    expect(await canSignIn(staffNo, goodPassword)).toBe(true)
  })
})
