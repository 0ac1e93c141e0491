import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import {
  aKey,
  asOwner,
  forgetOwner,
  givenGrant,
  givenPerson,
  givenPersonWithoutGrant,
  givenUnit,
} from '@/lib/testing/given'
import { invitePerson } from './invite-person'
import { personFilter } from './people-matching'
import { personList } from './person-list'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const listed = async (actor: Actor, address: Readonly<Record<string, unknown>>) =>
  (await personList(actor, personFilter.parse(address))).rows.map(({ id }) => id)

/** A word that is in no other test's people. */
const aWord = () => randomUUID().slice(0, 8)

describe('the list of people', () => {
  test('finds by parts of name, reading and number, however they are typed', async () => {
    const admin = await givenPerson('admin')
    const word = aWord()
    const { id, staffNo } = await givenPersonWithoutGrant({ name: `髙﨑${word}　ミツコ` })
    for (const text of [`高崎${word}`, `ﾐﾂｺ`, `みつこ`, `高崎 ${word.toUpperCase()}`, staffNo.toLowerCase()]) {
      expect(await listed(admin, { text })).toContain(id)
    }
    expect(await listed(admin, { text: `高﨑${word}ミツ子` })).not.toContain(id)
  })

  test.each(['%', '_', '\\', "'"])('takes %s as a sign like any other', async (sign) => {
    const admin = await givenPerson('admin')
    const word = aWord()
    const { id } = await givenPersonWithoutGrant({ name: `見本${word}${sign}一` })
    await givenPersonWithoutGrant({ name: `見本${word}一` })
    expect(await listed(admin, { text: `${word}${sign}` })).toEqual([id])
  })

  test('is cut by unit, role in effect, and state', async () => {
    const admin = await givenPerson('admin')
    const unit = (await givenUnit()).id
    const manager = await givenPerson('manager', unit)
    const former = await givenPersonWithoutGrant({ unitId: unit })
    await givenGrant(former.id, 'manager', unit, { to: '2021-03-31' })
    await asOwner('UPDATE person SET deactivated_at = now() WHERE id = $1', [former.id])
    expect((await listed(admin, { unit })).toSorted()).toEqual([manager.id, former.id].toSorted())
    expect(await listed(admin, { unit, role: 'manager' })).toEqual([manager.id])
    expect(await listed(admin, { unit, state: 'deactivated' })).toEqual([former.id])
    expect(await listed(admin, { unit, state: 'without-password' })).toEqual([manager.id])
    expect(await listed(admin, { unit, state: 'active' })).toEqual([])
  })

  test('shows who was invited, until the password ran out', async () => {
    const admin = await givenPerson('admin')
    const unitId = (await givenUnit()).id
    const person = { staffNo: aWord(), name: '招待', kana: 'ショウタイ', employment: 'regular', unitId }
    const invited = await invitePerson(admin, { ...person, ...aKey() })
    if (!invited.ok) throw invited.refusal
    const { personId } = invited.value
    expect(await listed(admin, { unit: unitId, state: 'invited' })).toEqual([personId])
    await asOwner('UPDATE credential SET valid_until = now() WHERE person_id = $1', [personId])
    expect(await listed(admin, { unit: unitId, state: 'invited' })).toEqual([])
    expect(await listed(admin, { unit: unitId, state: 'without-password' })).toEqual([personId])
  })

  test('is read fifty at a time, forwards and back, each person once', async () => {
    const admin = await givenPerson('admin')
    const unit = (await givenUnit()).id
    await Promise.all(Array.from({ length: 120 }, () => givenPersonWithoutGrant({ unitId: unit })))
    const page = (edge: object) => personList(admin, personFilter.parse({ unit, ...edge }))
    const first = await page({})
    const second = await page({ after: first.after })
    const third = await page({ after: second.after })
    const pages = [first, second, third].map(({ rows }) => rows.map(({ staffNo }) => staffNo))
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 20])
    expect(pages.flat()).toEqual([...new Set(pages.flat())].toSorted())
    expect([first.total, first.before, third.after]).toEqual([120, undefined, undefined])
    expect((await page({ before: third.before })).rows.map(({ staffNo }) => staffNo)).toEqual(pages[1])
    expect(await page({ before: second.before })).toMatchObject({ rows: { length: 50 }, before: undefined })
  })

  test('leaves out what an address says that makes no sense', () => {
    const made = personFilter.parse({ text: ['a'], unit: '1', role: 'king', state: 'dead', after: ['x'] })
    expect(made).toEqual({ text: '', unit: undefined, role: undefined, state: undefined, after: undefined })
  })
})
