import { expect, test } from 'vitest'
import { asOwner, givenGrant, givenPerson, givenPersonWithoutGrant, actorOf, givenUnit } from '@/lib/testing/given'
import { formChoices } from './form-choices'
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
