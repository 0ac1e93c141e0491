import { afterAll, describe, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { inScopeOf } from '@/lib/scope'
import { aKey, asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { givenAccount, givenIssuedPassword } from '@/lib/testing/given-account'
import { confirmGrant } from './confirm-grant'
import { resetPassword } from './reset-password'
import { aWaitingAdmin } from './waiting-admin.fixture'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

type Waiting = Awaited<ReturnType<typeof aWaitingAdmin>>
const confirmed = ({ second, grantId }: Waiting) => confirmGrant(second, { grantId, revision: 1, ...aKey() })
const throughOthers = { ok: false, refusal: { reason: 'through-others' } }

/** Whose password was issued by whom, of those who are about a grant and one more administrator. */
const hands: Readonly<Record<string, (waiting: Waiting, other: string) => readonly (readonly [string, string])[]>> = {
  'the giver, who issued the password of the second': ({ giver, second }) => [[second.id, giver.id]],
  'the holder, who issued the password of the second': ({ personId, second }) => [[second.id, personId]],
  'the holder, who issued the password of the giver': ({ personId, giver }) => [[giver.id, personId]],
  'the second, who issued the password of the giver': ({ giver, second }) => [[giver.id, second.id]],
  'a third one, who issued both their passwords': ({ giver, second }, other) => [
    [giver.id, other],
    [second.id, other],
  ],
  'the giver, who issued the password of who issued that of the second': ({ giver, second }, other) => [
    [other, giver.id],
    [second.id, other],
  ],
}

describe('a grant that waits is not confirmed when it may be one person:', () => {
  test.each(Object.keys(hands))('%s', async (who) => {
    const [waiting, other] = [await aWaitingAdmin(), await givenPerson('admin')]
    for (const [personId, issuerId] of hands[who]?.(waiting, other.id) ?? []) {
      await givenIssuedPassword(personId, issuerId)
    }
    expect(await confirmed(waiting)).toMatchObject(throughOthers)
  })

  test('also when the issue is dated back', async () => {
    const waiting = await aWaitingAdmin()
    const issuedAt = new Date('2020-04-01')
    await givenIssuedPassword(waiting.second.id, waiting.giver.id, 100)
    await inScopeOf(waiting.giver, 'person.reset-password', (tx) =>
      tx.credential.updateMany({ where: { personId: waiting.second.id }, data: { passwordHash: 'y', issuedAt } }),
    )
    expect(await confirmed(waiting)).toMatchObject(throughOthers)
  })

  test('but not longer because the person chose a new password', async () => {
    const waiting = await aWaitingAdmin()
    await givenIssuedPassword(waiting.second.id, waiting.giver.id, 31)
    await inScopeOf(waiting.second, 'account.change-password', (tx) =>
      tx.credential.updateMany({ where: { personId: waiting.second.id }, data: { passwordHash: 'y' } }),
    )
    expect(await confirmed(waiting)).toMatchObject({ ok: true })
  })

  test('also after somebody else issued a further password', async () => {
    const [waiting, other] = [await aWaitingAdmin(), await givenPerson('admin')]
    await givenIssuedPassword(waiting.giver.id, waiting.second.id)
    expect(await resetPassword(other, { personId: waiting.giver.id, ...aKey() })).toMatchObject({ ok: true })
    expect(await confirmed(waiting)).toMatchObject(throughOthers)
  })
})

describe('a password that an administrator issued', () => {
  test('confirms what others gave, and after thirty days for the issuer too', async () => {
    const waiting = await aWaitingAdmin()
    await givenIssuedPassword(waiting.second.id, waiting.giver.id, 31)
    expect(await confirmed(waiting)).toMatchObject({ ok: true })
  })

  test('does not keep who invited the holder from giving', async () => {
    const waiting = await aWaitingAdmin()
    await givenIssuedPassword(waiting.personId, waiting.giver.id)
    expect(await confirmed(waiting)).toMatchObject({ ok: true })
  })

  test('names its issuer', async () => {
    const admin = await givenPerson('admin')
    const person = await givenAccount()
    expect(await resetPassword(admin, { personId: person.id, ...aKey() })).toMatchObject({ ok: true })
    const [row] = await asOwner('SELECT issued_by_id FROM credential WHERE person_id = $1', [person.id])
    expect(row).toEqual({ issued_by_id: admin.id })
  })
})
