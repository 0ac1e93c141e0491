import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { asOwner, forgetOwner, givenUnit } from '@/lib/testing/given'
import { givenSystem } from '@/lib/testing/given-class'

let unitId: string
beforeAll(async () => {
  unitId = (await givenUnit()).id
})
afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const classOf = async (systemId: string) =>
  (await asOwner(`SELECT code, rank FROM class_value WHERE node_id = $1 AND axis = 'integrity'`, [systemId]))[0]

const levelSql = `INSERT INTO level (scheme_id, axis, code, rank, ja, en, criterion_ja, criterion_en, examples_ja, examples_en)
  SELECT id, 'integrity', $1, $2, 'x', 'x', 'x', 'x', '', '' FROM scheme WHERE code = $3`

test('a level that comes, changes its code or goes moves who is rated by it', async () => {
  const [code, other] = [randomUUID(), randomUUID()]
  const systemId = await givenSystem(unitId, '独自の段階のシステム')
  await asOwner('UPDATE information_system SET integrity = $2 WHERE id = $1', [systemId, code])
  expect(await classOf(systemId)).toEqual({ code: null, rank: null })

  await asOwner(levelSql, [code, 15, '2015'])
  expect(await classOf(systemId)).toEqual({ code, rank: 15 })

  await asOwner(levelSql, [code, 18, '2024'])
  expect(await classOf(systemId)).toEqual({ code, rank: 18 })

  await asOwner(`UPDATE level SET code = $2 WHERE code = $1 AND rank = 18`, [code, other])
  expect(await classOf(systemId)).toEqual({ code, rank: 15 })

  await asOwner('DELETE FROM level WHERE code IN ($1, $2)', [code, other])
  expect(await classOf(systemId)).toEqual({ code: null, rank: null })
})
