import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { asOwner, forgetOwner } from '@/lib/testing/given'
import { givenAccount, goodPassword } from '@/lib/testing/given-account'
import { sessionOf } from './session'
import { signIn } from './sign-in'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const from = (address: string) => ({ client: { address, userAgent: 'test' }, requestId: randomUUID() })
const anAddress = () => `198.51.100.${randomUUID()}`
const later = (seconds: number) => new Date(Date.now() + seconds * 1000)

async function trailOf(personId: string) {
  const rows = await asOwner(
    `SELECT kind, actor_id, after FROM audit.entry WHERE act = 'sign-in' AND subject_id = $1 ORDER BY id`,
    [personId],
  )
  return rows.map(({ kind, actor_id: actor, after }) => ({ kind, actor, after }))
}

describe('signing in', () => {
  test('the right password begins a session and the trail says who', async () => {
    const { id, staffNo, password } = await givenAccount()
    const signedIn = await signIn({ staffNo, password }, from(anAddress()))
    expect(signedIn).toMatchObject({ personId: id })
    expect((await sessionOf(signedIn?.token ?? '', randomUUID()))?.actor.id).toBe(id)
    expect(await trailOf(id)).toMatchObject([{ kind: 'done', actor: id }])
  })

  test('the staff number may be typed in full width, lower case and with spaces around', async () => {
    const { id, staffNo, password } = await givenAccount()
    const typed = ` ${staffNo.toLowerCase().replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}　`
    expect(await signIn({ staffNo: typed, password }, from(anAddress()))).toMatchObject({ personId: id })
  })

  test('a password typed in full width is the same password; another case is not', async () => {
    const { staffNo } = await givenAccount({ password: 'tea with 3 friends' })
    const attempt = (password: string) => signIn({ staffNo, password }, from(anAddress()))
    expect(await attempt('ｔｅａ　ｗｉｔｈ　３　ｆｒｉｅｎｄｓ')).not.toBeNull()
    expect(await attempt('Tea with 3 friends')).toBeNull()
    expect(await attempt('tea with 3 friends ')).toBeNull()
  })

  test('signing in again ends the session this browser had before', async () => {
    const { staffNo, password } = await givenAccount()
    const first = await signIn({ staffNo, password }, from(anAddress()))
    const second = await signIn({ staffNo, password }, { ...from(anAddress()), replaces: first?.token ?? '' })
    expect(await sessionOf(first?.token ?? '', randomUUID())).toBeNull()
    expect(await sessionOf(second?.token ?? '', randomUUID())).not.toBeNull()
  })
})

describe('everything else gets the same answer', () => {
  test('a wrong password, and the trail tells of the person but names no actor', async () => {
    const { id, staffNo } = await givenAccount()
    expect(await signIn({ staffNo, password: 'something else altogether' }, from(anAddress()))).toBeNull()
    expect(await trailOf(id)).toMatchObject([{ kind: 'refused', actor: null, after: { reason: 'wrong password' } }])
  })

  test('somebody unknown, and what was typed is kept nowhere', async () => {
    const typed = `Secret${randomUUID().slice(0, 8)}`
    expect(await signIn({ staffNo: typed, password: goodPassword }, from(anAddress()))).toBeNull()
    const kept = await asOwner(`SELECT 1 FROM audit.entry WHERE to_jsonb(entry)::text ILIKE '%' || $1 || '%'`, [typed])
    const slowed = await asOwner(`SELECT 1 FROM sign_in_throttle WHERE key ILIKE '%' || $1 || '%'`, [typed])
    expect([...kept, ...slowed]).toEqual([])
  })

  test('somebody deactivated', async () => {
    const { id, staffNo, password } = await givenAccount()
    await asOwner('UPDATE person SET deactivated_at = now() WHERE id = $1', [id])
    expect(await signIn({ staffNo, password }, from(anAddress()))).toBeNull()
    expect(await trailOf(id)).toMatchObject([{ kind: 'refused', after: { reason: 'deactivated' } }])
  })

  test('a one-time password that ran out', async () => {
    const { staffNo, password } = await givenAccount({ mustChange: true, validUntil: later(-1) })
    expect(await signIn({ staffNo, password }, from(anAddress()))).toBeNull()
  })

  test.each([
    ['nothing', undefined],
    ['operators of the database', { staffNo: { not: '' }, password: { not: '' } }],
    ['a list', { staffNo: ['A'], password: ['A'] }],
    ['a NUL', { staffNo: 'A\u0000', password: '\u0000' }],
    ['a half surrogate', { staffNo: '\ud800', password: '\ud800' }],
    ['a very long text', { staffNo: 'A'.repeat(100_000), password: 'A'.repeat(100_000) }],
  ])('%s', async (_, raw) => {
    expect(await signIn(raw, from(anAddress()))).toBeNull()
  })

  test('unknown and wrong take comparable time', async () => {
    const { staffNo } = await givenAccount()
    const timed = async (account: string) => {
      const began = performance.now()
      await signIn({ staffNo: account, password: 'something else altogether' }, from(anAddress()))
      return performance.now() - began
    }
    const times: { wrong: number; unknown: number }[] = []
    // Turn by turn, so that whatever else the machine does weighs on both.
    for (let round = 0; round < 15; round += 1) {
      times.push({ wrong: await timed(staffNo), unknown: await timed(randomUUID().slice(0, 8)) })
    }
    const median = (all: number[]) => all.toSorted((one, other) => one - other)[7] ?? 0
    const [wrong, unknown] = [median(times.map((time) => time.wrong)), median(times.map((time) => time.unknown))]
    expect(unknown / wrong).toBeGreaterThan(0.4)
    expect(unknown / wrong).toBeLessThan(2.5)
  })
})

describe('guessing is slowed', () => {
  test('two failures are free, then each doubles the wait, and even the right password has to wait', async () => {
    const { staffNo, password } = await givenAccount()
    const address = anAddress()
    const wrong = (now: Date) => signIn({ staffNo, password: 'not it' }, { ...from(address), now })
    const right = (now: Date) => signIn({ staffNo, password }, { ...from(address), now })
    for (const second of [0, 1, 2]) await wrong(later(second))
    expect(await right(later(3))).toBeNull()
    expect(await right(later(4.5))).not.toBeNull()
  })

  test('nobody waits longer than fifteen minutes, and a success forgets the failures', async () => {
    const { staffNo, password } = await givenAccount()
    const address = anAddress()
    const attempt = (typed: string, now: Date) => signIn({ staffNo, password: typed }, { ...from(address), now })
    for (let hour = 1; hour <= 16; hour += 1) await attempt('not it', later(hour * 3600))
    expect(await attempt(password, later(16 * 3600 + 14 * 60))).toBeNull()
    expect(await attempt(password, later(16 * 3600 + 16 * 60))).not.toBeNull()
    await attempt('not it', later(17 * 3600))
    expect(await attempt(password, later(17 * 3600 + 1))).not.toBeNull()
  })

  test('another address is not locked out by it', async () => {
    const { staffNo, password } = await givenAccount()
    const attacker = anAddress()
    for (let guess = 0; guess < 6; guess += 1) await signIn({ staffNo, password: 'not it' }, from(attacker))
    expect(await signIn({ staffNo, password }, from(anAddress()))).not.toBeNull()
  })

  test('guesses sent at once count one by one', async () => {
    const { id, staffNo } = await givenAccount()
    const address = anAddress()
    await Promise.all(Array.from({ length: 12 }, () => signIn({ staffNo, password: 'not it' }, from(address))))
    expect((await trailOf(id)).length).toBeLessThanOrEqual(3)
  })

  test('one address has a budget for all accounts together', async () => {
    const address = anAddress()
    await asOwner(`INSERT INTO sign_in_throttle (key, failures) VALUES ($1, 201)`, [`address:${address}`])
    const { staffNo, password } = await givenAccount()
    await signIn({ staffNo: 'NOBODY', password: 'not it' }, from(address))
    expect(await signIn({ staffNo, password }, from(address))).toBeNull()
    expect(await signIn({ staffNo, password }, { ...from(address), now: later(5) })).not.toBeNull()
  })
})
