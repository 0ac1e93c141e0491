import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import { roles, type Actor } from '@/lib/domain/access'
import { endOfFiscalYear, japanToday } from '@/lib/domain/fiscal-year'
import { isUnitRole, needsSecondAdmin } from '@/lib/domain/grant-rules'
import { inScopeOf } from '@/lib/scope'
import {
  actorOf,
  aKey,
  asOwner,
  givenGrant,
  givenPerson,
  givenPersonWithoutGrant,
  givenUnit,
  forgetOwner,
} from '@/lib/testing/given'
import { confirmGrant } from './confirm-grant'
import { giveGrant } from './give-grant'
import { grantsEnding } from './grants-ending'
import { personDetail } from './person-detail'
import { revokeGrant } from './revoke-grant'
import { trailOf } from './trail-of.fixture'
import { waitingGrants } from './waiting-grants'
import { aWaitingAdmin } from './waiting-admin.fixture'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const today = japanToday(new Date())
const thisYear = { validFrom: today, validTo: endOfFiscalYear(today) }

async function given(admin: Actor, wanted: Readonly<Record<string, unknown>>): Promise<string> {
  const result = await giveGrant(admin, { ...thisYear, unitId: '', ...wanted, ...aKey() })
  if (!result.ok) throw result.refusal
  return result.value.grantId
}

describe('giving a role', () => {
  test.each(roles)('%s takes effect at once, or when a second administrator confirms', async (role) => {
    const [admin, second] = [await givenPerson('admin'), await givenPerson('admin')]
    const { id: personId } = await givenPersonWithoutGrant()
    const unitId = isUnitRole(role) ? (await givenUnit()).id : ''
    const grantId = await given(admin, { personId, role, unitId })
    expect((await actorOf(personId)).grants).toHaveLength(needsSecondAdmin(role) ? 0 : 1)
    if (needsSecondAdmin(role)) await confirmGrant(second, { grantId, revision: 1, ...aKey() })
    expect((await actorOf(personId)).grants).toMatchObject([{ role, unitIds: unitId === '' ? [] : [unitId] }])
  })

  test('not to oneself, in capitals either', async () => {
    const admin = await givenPerson('admin')
    const asked = { ...thisYear, personId: admin.id.toUpperCase(), role: 'auditor', unitId: '' }
    const refused = await giveGrant(admin, { ...asked, ...aKey() })
    expect(refused).toMatchObject({ ok: false, refusal: { reason: 'four-eyes' } })
  })

  test('a person may hold several, and only those in their period count', async () => {
    const admin = await givenPerson('admin')
    const { id: personId } = await givenPersonWithoutGrant()
    const [one, other] = [await givenUnit(), await givenUnit()]
    await given(admin, { personId, role: 'staff', unitId: one.id })
    await given(admin, { personId, role: 'manager', unitId: other.id })
    await given(admin, { personId, role: 'office', validFrom: '2090-04-01', validTo: '2091-03-31' })
    await givenGrant(personId, 'auditor', null, { to: '2021-03-31' })
    expect((await actorOf(personId)).grants.map(({ role }) => role).toSorted()).toEqual(['manager', 'staff'])
    const states = (await personDetail(admin, personId))?.grants.map(({ role, state }) => `${role} ${state}`)
    expect(states?.toSorted()).toEqual(['auditor expired', 'manager effective', 'office future', 'staff effective'])
  })

  test('says who, what, where and until when in the trail', async () => {
    const admin = await givenPerson('admin')
    const person = await givenPersonWithoutGrant()
    const unit = await givenUnit()
    const grantId = await given(admin, { personId: person.id, role: 'staff', unitId: unit.id })
    expect(await trailOf(grantId)).toMatchObject([
      { act: 'grant.give', kind: 'insert', subject: 'role_grant', actor_id: admin.id },
      { act: 'grant.give', kind: 'done', after: { name: person.name, role: 'staff', unit: unit.name, ...thisYear } },
    ])
  })

  test('to oneself is refused', async () => {
    const admin = await givenPerson('admin')
    const wanted = { ...thisYear, personId: admin.id, role: 'auditor', unitId: '', ...aKey() }
    expect(await giveGrant(admin, wanted)).toMatchObject({ refusal: { reason: 'four-eyes' } })
  })

  test('to nobody, or to somebody who is kept out, is refused', async () => {
    const admin = await givenPerson('admin')
    const { id } = await givenPersonWithoutGrant()
    await asOwner('UPDATE person SET deactivated_at = now() WHERE id = $1', [id])
    const wanted = { ...thisYear, role: 'auditor', unitId: '' }
    const nobody = await giveGrant(admin, { ...wanted, personId: randomUUID(), ...aKey() })
    expect(nobody).toMatchObject({ refusal: { reason: 'not-found' } })
    expect(await giveGrant(admin, { ...wanted, personId: id, ...aKey() })).toMatchObject({
      refusal: { reason: 'conflict' },
    })
  })

  test('for a unit that has ended by then, or that does not exist, is refused', async () => {
    const admin = await givenPerson('admin')
    const { id: personId } = await givenPersonWithoutGrant()
    const unit = await givenUnit()
    await asOwner('UPDATE unit SET valid_to = $2 WHERE id = $1', [unit.id, today])
    for (const unitId of [unit.id, randomUUID()]) {
      const result = await giveGrant(admin, {
        ...thisYear,
        validTo: '2099-03-31',
        personId,
        role: 'staff',
        unitId,
        ...aKey(),
      })
      expect(result).toMatchObject({ refusal: { problems: [{ field: 'unitId', code: 'unitNotThen' }] } })
    }
  })

  test('twice for the same days is refused, also when both are asked at once', async () => {
    const admin = await givenPerson('admin')
    const { id: personId } = await givenPersonWithoutGrant()
    const { id: unitId } = await givenUnit()
    const wanted = { ...thisYear, personId, role: 'staff', unitId }
    const results = await Promise.all([1, 2, 3].map(() => giveGrant(admin, { ...wanted, ...aKey() })))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { problems: [{ code: 'grantOverlaps' }] } })
  })

  test('again after it was revoked is a new grant', async () => {
    const admin = await givenPerson('admin')
    const { id: personId } = await givenPersonWithoutGrant()
    const grantId = await given(admin, { personId, role: 'auditor' })
    await revokeGrant(admin, { grantId, revision: 1, ...aKey() })
    await given(admin, { personId, role: 'auditor' })
    expect((await actorOf(personId)).grants).toHaveLength(1)
  })
})

describe('confirming a role', () => {
  test('is for another administrator than the giver and the holder', async () => {
    const { giver, second, personId, grantId } = await aWaitingAdmin()
    const confirm = (actor: Actor) => confirmGrant(actor, { grantId, revision: 1, ...aKey() })
    await givenGrant(personId, 'admin', null)
    expect(await confirm(giver)).toMatchObject({ refusal: { reason: 'four-eyes' } })
    expect(await confirm(await actorOf(personId))).toMatchObject({ refusal: { reason: 'four-eyes' } })
    expect(await confirm(second)).toEqual({ ok: true, value: { personId } })
    expect(await trailOf(grantId)).toContainEqual(
      expect.objectContaining({ act: 'grant.confirm', kind: 'done', actor_id: second.id }),
    )
    expect(await trailOf('grant.confirm')).toContainEqual(
      expect.objectContaining({
        kind: 'refused',
        actor_id: giver.id,
        after: { refused: 'grant.confirm', reason: 'four-eyes' },
      }),
    )
  })

  test('is a conflict the second time, and for what nobody has to confirm', async () => {
    const { giver, second, grantId } = await aWaitingAdmin()
    const confirm = (id: string, revision: number) => confirmGrant(second, { grantId: id, revision, ...aKey() })
    const { id: personId } = await givenPersonWithoutGrant()
    const auditor = await given(giver, { personId, role: 'auditor' })
    expect(await confirm(auditor, 1)).toMatchObject({ refusal: { reason: 'conflict' } })
    expect(await confirm(grantId, 2)).toMatchObject({ refusal: { reason: 'conflict' } })
    expect(await confirm(grantId, 1)).toMatchObject({ ok: true })
    expect(await confirm(grantId, 2)).toMatchObject({ refusal: { reason: 'conflict' } })
    expect(await confirm(randomUUID(), 1)).toMatchObject({ refusal: { reason: 'not-found' } })
  })

  test('of several who confirm at once, one does', async () => {
    const { grantId } = await aWaitingAdmin()
    const admins = await Promise.all([1, 2, 3, 4].map(() => givenPerson('admin')))
    const results = await Promise.all(admins.map((one) => confirmGrant(one, { grantId, revision: 1, ...aKey() })))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('revoking a role', () => {
  test('acts at once and stays in the history', async () => {
    const admin = await givenPerson('admin')
    const staff = await givenPerson('staff')
    const [grant] = (await personDetail(admin, staff.id))?.grants ?? []
    const grantId = grant?.id ?? ''
    expect(await revokeGrant(admin, { grantId, revision: 1, ...aKey() })).toMatchObject({ ok: true })
    expect((await actorOf(staff.id)).grants).toEqual([])
    expect((await personDetail(admin, staff.id))?.grants).toMatchObject([{ state: 'revoked', revokedBy: admin.name }])
    expect(await trailOf(grantId)).toContainEqual(expect.objectContaining({ act: 'grant.revoke', kind: 'done' }))
  })

  test("of one's own is refused", async () => {
    const admin = await givenPerson('admin')
    const [grant] = (await personDetail(admin, admin.id))?.grants ?? []
    const own = { grantId: grant?.id ?? '', revision: 1, ...aKey() }
    expect(await revokeGrant(admin, own)).toMatchObject({ refusal: { reason: 'four-eyes' } })
  })

  test('is a conflict for what is over already', async () => {
    const admin = await givenPerson('admin')
    const { id } = await givenPersonWithoutGrant()
    const expired = await givenGrant(id, 'auditor', null, { to: '2021-03-31' })
    const grantId = await given(admin, { personId: id, role: 'office' })
    const revoke = (one: string, revision: number) => revokeGrant(admin, { grantId: one, revision, ...aKey() })
    expect(await revoke(expired, 1)).toMatchObject({ refusal: { reason: 'conflict' } })
    expect(await revoke(grantId, 5)).toMatchObject({ refusal: { reason: 'conflict' } })
    expect(await revoke(grantId, 1)).toMatchObject({ ok: true })
    expect(await revoke(grantId, 2)).toMatchObject({ refusal: { reason: 'conflict' } })
    expect(await revoke(randomUUID(), 1)).toMatchObject({ refusal: { reason: 'not-found' } })
  })

  test('turns down a grant that waits', async () => {
    const { second, personId, grantId } = await aWaitingAdmin()
    await revokeGrant(second, { grantId, revision: 1, ...aKey() })
    expect((await actorOf(personId)).grants).toEqual([])
    expect((await waitingGrants(second)).map(({ id }) => id)).not.toContain(grantId)
  })
})

/** What the database answers to SQL an administrator's transaction runs past all commands. */
function answerTo(actor: Actor, sql: string): Promise<string> {
  return inScopeOf(actor, 'grant.confirm', (tx) =>
    tx.$executeRaw(Prisma.raw(sql)).then(
      (count) => `${String(count)} changed`,
      (error: unknown) => String(error),
    ),
  )
}

const change = (grantId: string, what: string) =>
  `UPDATE role_grant SET ${what}, revision = revision + 1 WHERE id = '${grantId}'`

describe('the database itself', () => {
  test('takes no confirmation from the giver, the holder, or in the name of somebody else', async () => {
    const { giver, second, personId, grantId } = await aWaitingAdmin()
    const confirmedBy = (id: string) => change(grantId, `confirmed_by_id = '${id}', confirmed_at = now()`)
    await givenGrant(personId, 'admin', null)
    expect(await answerTo(giver, confirmedBy(giver.id))).toMatch('role_grant_second_admin')
    expect(await answerTo(await actorOf(personId), confirmedBy(personId))).toMatch('role_grant_second_admin')
    expect(await answerTo(giver, confirmedBy(second.id))).toMatch('by the one who acts')
    expect(await answerTo(second, confirmedBy(second.id))).toBe('1 changed')
  })

  test('takes no confirmation that names nobody, and none twice', async () => {
    const { giver, second, grantId } = await aWaitingAdmin()
    expect(await answerTo(giver, change(grantId, 'confirmed_at = now()'))).toMatch('by the one who acts')
    await confirmGrant(second, { grantId, revision: 1, ...aKey() })
    const again = change(grantId, `confirmed_by_id = '${second.id}', confirmed_at = now()`)
    expect(await answerTo(second, again)).toMatch('confirmed and revoked once')
  })

  test('takes no grant to oneself, in the name of another, or confirmed from the start', async () => {
    const [admin, other] = [await givenPerson('admin'), await givenPerson('admin')]
    const { id } = await givenPersonWithoutGrant()
    const insert = (holder: string, giver: string, by = 'NULL', at = 'NULL') =>
      `INSERT INTO role_grant (person_id, role, valid_from, valid_to, granted_by_id, confirmed_by_id, confirmed_at)
       VALUES ('${holder}', 'admin', '2026-04-01', '2099-03-31', '${giver}', ${by}, ${at})`
    expect(await answerTo(admin, insert(admin.id, admin.id))).toMatch('not_to_oneself')
    expect(await answerTo(admin, insert(id, other.id))).toMatch('by the one who acts')
    expect(await answerTo(admin, insert(id, admin.id, `'${other.id}'`, 'now()'))).toMatch('by the one who acts')
    expect(await answerTo(admin, insert(id, admin.id, `'${other.id}'`))).toMatch('by the one who acts')
    expect(await answerTo(admin, insert(id, admin.id))).toBe('1 changed')
  })

  test('gives nobody back a revoked grant, nor a longer one', async () => {
    const admin = await givenPerson('admin')
    const { id: personId } = await givenPersonWithoutGrant()
    const grantId = await given(admin, { personId, role: 'auditor' })
    expect(await answerTo(admin, change(grantId, `valid_to = '2099-03-31'`))).toMatch('permission denied')
    await revokeGrant(admin, { grantId, revision: 1, ...aKey() })
    expect(await answerTo(admin, change(grantId, 'revoked_at = NULL, revoked_by_id = NULL'))).toMatch('revoked once')
    expect(await answerTo(admin, change(grantId, 'revoked_at = NULL'))).toMatch('revoked once')
  })

  test("lets nobody revoke one's own grant", async () => {
    const admin = await givenPerson('admin')
    const [own] = (await personDetail(admin, admin.id))?.grants ?? []
    const revoked = change(own?.id ?? '', `revoked_by_id = '${admin.id}', revoked_at = now()`)
    expect(await answerTo(admin, revoked)).toMatch('not_revoked_by_oneself')
  })
})

test('a grant that waits is shown to all administrators, with what each may do', async () => {
  const { giver, second, grantId } = await aWaitingAdmin()
  const seenBy = async (actor: Actor) => (await waitingGrants(actor)).find(({ id }) => id === grantId)
  expect(await seenBy(giver)).toMatchObject({ grantedBy: giver.name, steps: ['grant.revoke'] })
  expect(await seenBy(second)).toMatchObject({ steps: ['grant.confirm', 'grant.revoke'] })
})

test('grants that end within sixty days are announced, others not', async () => {
  const admin = await givenPerson('admin')
  const { id } = await givenPersonWithoutGrant()
  const inDays = (days: number) => japanToday(new Date(Date.now() + days * 86_400_000))
  const soon = await givenGrant(id, 'auditor', null, { to: inDays(60) })
  const later = await givenGrant(id, 'office', null, { to: inDays(61) })
  const over = await givenGrant(id, 'office', null, { to: inDays(-1) })
  const shown = (await grantsEnding(admin)).rows.map((row) => row.id)
  expect(shown).toContain(soon)
  expect(shown).not.toContain(later)
  expect(shown).not.toContain(over)
})
