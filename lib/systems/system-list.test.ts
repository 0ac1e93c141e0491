import { randomUUID } from 'node:crypto'
import { afterAll, expect, test, vi } from 'vitest'
import { disconnect } from '@/lib/db'
import { systemFilter } from '@/lib/domain/system-filter'
import { asOwner, forgetOwner, givenPerson, givenUnit } from '@/lib/testing/given'
import { systemList } from './system-list'

vi.setConfig({ testTimeout: 30_000 })
afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

/** So many systems of a unit, named by their place, every second one a medium and every fifth one ended. */
async function givenMany(unitId: string, count: number) {
  await asOwner(
    `INSERT INTO information_system (code, name, vendor, kind, segment_code, unit_id, ended_on)
     SELECT $3 || '-' || place, '見本' || lpad(place::text, 4, '0') || CASE place % 3 WHEN 0 THEN '同名' ELSE '' END, '見本電算100%',
       CASE place % 2 WHEN 0 THEN 'medium' ELSE 'system' END, CASE place % 2 WHEN 0 THEN 'none' ELSE 'lgwan' END, $1,
       CASE WHEN place % 5 = 0 THEN date '2026-04-01' WHEN place % 5 = 1 THEN date '2199-03-31' END
     FROM generate_series(1, $2::int) AS place`,
    [unitId, count, randomUUID().slice(0, 8)],
  )
}

const of = (unit: string, over: Readonly<Record<string, string>> = {}) => systemFilter.parse({ unit, ...over })

test('600 systems are leafed through in both directions, each once', async () => {
  const unit = await givenUnit()
  await givenMany(unit.id, 600)
  const staff = await givenPerson('staff')
  const filter = of(unit.id, { state: 'all' })
  const names: string[] = []
  let page = await systemList(staff, filter)
  expect(page.total).toBe(600)
  for (;;) {
    names.push(...page.rows.map(({ name }) => name))
    if (page.next === undefined) break
    page = await systemList(staff, { ...filter, after: page.next })
  }
  expect([names.length, new Set(names).size]).toEqual([600, 600])
  const back = page.previous && (await systemList(staff, { ...filter, before: page.previous }))
  expect(back?.rows.map(({ name }) => name)).toEqual(names.slice(500, 550))
})

test('the conditions narrow the list; an end that is still to come is in use', async () => {
  const unit = await givenUnit()
  await givenMany(unit.id, 20)
  const staff = await givenPerson('staff')
  const total = async (over: Readonly<Record<string, string>>) => (await systemList(staff, of(unit.id, over))).total
  expect(await total({})).toBe(16)
  expect(await total({ state: 'ended' })).toBe(4)
  expect(await total({ state: 'all', kind: 'medium' })).toBe(10)
  expect(await total({ state: 'all', segment: 'lgwan' })).toBe(10)
  expect(await total({ state: 'all', q: '見本０００３　電算' })).toBe(1)
  expect(await total({ state: 'all', q: '100%' })).toBe(20)
  expect(await total({ state: 'all', q: '1000%' })).toBe(0)
})
