import { afterAll, describe, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { aKey, asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { givenAccount, givenIssuedPassword } from '@/lib/testing/given-account'
import { confirmGrant } from './confirm-grant'
import { resetPassword } from './reset-password'
import { aWaitingAdmin } from './waiting-admin.fixture'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

describe('a password that an administrator issued', () => {
  test.each(['giver', 'holder'] as const)('does not confirm for the %s, changed since or not', async (whose) => {
    const { giver, personId, grantId } = await aWaitingAdmin()
    const second = await givenPerson('admin')
    await givenIssuedPassword(second.id, whose === 'giver' ? giver.id : personId)
    expect(await confirmGrant(second, { grantId, revision: 1, ...aKey() })).toMatchObject({
      ok: false,
      refusal: { reason: 'through-others' },
    })
  })

  test('confirms what others gave, and after thirty days for the issuer too', async () => {
    const { giver, second, grantId } = await aWaitingAdmin()
    await givenIssuedPassword(second.id, giver.id, 31)
    expect(await confirmGrant(second, { grantId, revision: 1, ...aKey() })).toMatchObject({ ok: true })
  })

  test('names its issuer', async () => {
    const admin = await givenPerson('admin')
    const person = await givenAccount()
    expect(await resetPassword(admin, { personId: person.id, ...aKey() })).toMatchObject({ ok: true })
    const [row] = await asOwner('SELECT issued_by_id FROM credential WHERE person_id = $1', [person.id])
    expect(row).toEqual({ issued_by_id: admin.id })
  })
})
