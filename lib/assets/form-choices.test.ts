import { expect, test } from 'vitest'
import {
  aKey,
  asOwner,
  givenGrant,
  givenPerson,
  givenPersonWithoutGrant,
  actorOf,
  givenUnit,
} from '@/lib/testing/given'
import { givenDraft, givenSection } from '@/lib/testing/given-asset'
import { givenSystem, heldBy } from '@/lib/testing/given-class'
import { formChoices } from './form-choices'
import { reviseAsset } from './revise-asset'
import { unitsToRegister } from './units-to-register'

test('the form offers the levels of the scheme in force, strictest first', async () => {
  const { policy } = await formChoices(await givenPerson('staff'))
  const codes = policy.levels.filter(({ axis }) => axis === 'confidentiality').map(({ code }) => code)
  expect(codes).toEqual(['3A', '3B', '3C', '2', '1'])
})

test('a system that a unit of the actor runs is their own', async () => {
  const actor = await givenPerson('staff')
  const other = await givenUnit()
  const insert = `INSERT INTO information_system (code, name, segment_code, unit_id) VALUES ($1, $1, 'lgwan', $2)`
  await asOwner(insert, [`OWN-${actor.staffNo}`, actor.grants[0]?.unitIds[0]])
  await asOwner(insert, [`OTHER-${actor.staffNo}`, other.id])
  const { systems } = await formChoices(actor)
  expect(systems.find(({ name }) => name === `OWN-${actor.staffNo}`)).toMatchObject({ own: true, segmentCode: 'lgwan' })
  expect(systems.find(({ name }) => name === `OTHER-${actor.staffNo}`)).toMatchObject({ own: false })
})

test('a person with two sections registers for either, and for those below them', async () => {
  const [department, second] = [await givenUnit({ kind: 'department' }), await givenUnit()]
  const below = await givenUnit({ parentId: department.id })
  await givenUnit()
  const person = await givenPersonWithoutGrant({ unitId: second.id })
  await givenGrant(person.id, 'staff', department.id)
  await givenGrant(person.id, 'manager', second.id)
  const units = await unitsToRegister(await actorOf(person.id))
  expect(new Set(units.map(({ id }) => id))).toEqual(new Set([department.id, second.id, below.id]))
  expect(units.filter(({ home }) => home).map(({ id }) => id)).toEqual([second.id])
})

test('nothing is registered for a unit that has ended', async () => {
  const unit = await givenUnit()
  const actor = await givenPerson('staff', unit.id)
  await asOwner(`UPDATE unit SET valid_to = '2024-03-31' WHERE id = $1`, [unit.id])
  expect(await unitsToRegister(actor)).toEqual([])
})

test('a system that has ended is chosen no more, and stays where it stands', async () => {
  const section = await givenSection()
  const held = await givenSystem(section.unitId, '旧住民記録システム')
  const assetId = await givenDraft(section, heldBy(held))
  const other = await givenDraft(section)
  await asOwner(`UPDATE information_system SET ended_on = '2024-03-31' WHERE id = $1`, [held])
  const offered = async (named: readonly string[]) =>
    (await formChoices(section.staff, named)).systems.some(({ id }) => id === held)
  expect([await offered([]), await offered([held])]).toEqual([false, true])
  const content = heldBy(held)
  const saved = (id: string) => reviseAsset(section.staff, { ...aKey(), assetId: id, revision: 1, content })
  expect(await saved(assetId)).toMatchObject({ ok: true })
  expect(await saved(other)).toMatchObject({
    ok: false,
    refusal: { problems: [{ field: 'systemId', code: 'systemEnded', params: { name: '旧住民記録システム' } }] },
  })
})
