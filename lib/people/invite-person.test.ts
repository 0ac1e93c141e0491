import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { signIn } from '@/lib/auth/sign-in'
import { aKey, asOwner, forgetOwner, givenPerson, givenUnit } from '@/lib/testing/given'
import { invitePerson } from './invite-person'
import { personDetail } from './person-detail'
import { trailOf } from './trail-of.fixture'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const somebody = () => ({
  staffNo: randomUUID().replace(/-/g, '').slice(0, 10).toUpperCase(),
  name: '川口　花子',
  kana: 'カワグチ　ハナコ',
  post: '主事',
  employment: 'regular',
  email: '',
  unitId: '',
})
const attempt = () => ({ client: { address: randomUUID(), userAgent: '' }, requestId: randomUUID() })

describe('inviting a person', () => {
  test('makes somebody who signs in with the one-time password and has no right yet', async () => {
    const admin = await givenPerson('admin')
    const unit = await givenUnit()
    const person = { ...somebody(), unitId: unit.id }
    const invited = await invitePerson(admin, { ...person, ...aKey() })
    if (!invited.ok) throw invited.refusal
    const { personId, oneTimePassword } = invited.value
    expect(await signIn({ staffNo: person.staffNo, password: oneTimePassword }, attempt())).toMatchObject({ personId })
    expect(await personDetail(admin, personId)).toMatchObject({
      name: '川口　花子',
      state: 'invited',
      unit: { name: unit.name },
      credential: { mustChange: true },
      grants: [],
    })
  })

  test('gives a password that holds for fourteen days and is kept nowhere', async () => {
    const admin = await givenPerson('admin')
    const invited = await invitePerson(admin, { ...somebody(), ...aKey() })
    if (!invited.ok) throw invited.refusal
    const { personId, oneTimePassword } = invited.value
    const [credential] = await asOwner(
      `SELECT valid_until - changed_at = interval '14 days' AS fortnight FROM credential WHERE person_id = $1`,
      [personId],
    )
    expect(credential).toEqual({ fortnight: true })
    const [kept] = await asOwner(
      `SELECT (SELECT count(*) FROM command_key WHERE result::text LIKE '%' || $1 || '%')
        + (SELECT count(*) FROM audit.entry WHERE concat(before, after) LIKE '%' || $1 || '%') AS count`,
      [oneTimePassword],
    )
    expect(kept).toEqual({ count: '0' })
  })

  test('asked again with the same key makes nobody new and does not show the password again', async () => {
    const admin = await givenPerson('admin')
    const form = { ...somebody(), ...aKey() }
    const first = await invitePerson(admin, form)
    const second = await invitePerson(admin, form)
    if (!first.ok) throw first.refusal
    expect(second).toEqual({ ok: true, value: { ...first.value, oneTimePassword: null } })
  })

  test('stands in the trail with the hash left out', async () => {
    const admin = await givenPerson('admin')
    const person = somebody()
    const invited = await invitePerson(admin, { ...person, ...aKey() })
    if (!invited.ok) throw invited.refusal
    const trail = await trailOf(invited.value.personId)
    expect(trail).toMatchObject([
      { act: 'person.invite', kind: 'insert', subject: 'person', actor_id: admin.id },
      { act: 'person.invite', kind: 'insert', subject: 'credential', after: { password_hash: '*' } },
      { act: 'person.invite', kind: 'done', subject: 'person', after: { staffNo: person.staffNo, name: person.name } },
    ])
  })

  test('is refused for a number that somebody has, whatever its case', async () => {
    const admin = await givenPerson('admin')
    const person = somebody()
    await invitePerson(admin, { ...person, ...aKey() })
    const again = await invitePerson(admin, { ...person, staffNo: person.staffNo.toLowerCase(), ...aKey() })
    expect(again).toMatchObject({ ok: false, refusal: { problems: [{ field: 'staffNo', code: 'staffNoTaken' }] } })
  })

  test('is refused into a unit that has ended or never was', async () => {
    const admin = await givenPerson('admin')
    const unit = await givenUnit()
    await asOwner(`UPDATE unit SET valid_to = '2020-03-31' WHERE id = $1`, [unit.id])
    for (const unitId of [unit.id, randomUUID()]) {
      const result = await invitePerson(admin, { ...somebody(), unitId, ...aKey() })
      expect(result).toMatchObject({ ok: false, refusal: { problems: [{ field: 'unitId', code: 'unitNotThen' }] } })
    }
  })

  test('says everything that is wrong at once', async () => {
    const admin = await givenPerson('admin')
    const result = await invitePerson(admin, { ...aKey(), staffNo: '', name: '', kana: '花子', employment: '' })
    expect(result).toMatchObject({ ok: false, refusal: { reason: 'invalid', problems: { length: 4 } } })
  })
})
