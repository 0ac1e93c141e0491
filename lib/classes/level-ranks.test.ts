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

/** A version of a scheme that is not in force: levels of one in force stay as they are. */
async function givenSchemeDraft(): Promise<string> {
  const [row] = await asOwner(
    `INSERT INTO scheme (code, family, version, ja, en)
       SELECT $1, '2024', max(version) + 1000, 'x', 'x' FROM scheme RETURNING id`,
    [randomUUID()],
  )
  return String(row?.['id'])
}

const levelSql = `INSERT INTO level (scheme_id, axis, code, rank, ja, en, criterion_ja, criterion_en, examples_ja, examples_en)
  VALUES ($3, 'integrity', $1, $2, 'x', 'x', 'x', 'x', '', '')`

test('a level that comes or goes moves who is rated by it', async () => {
  const code = randomUUID()
  const [one, other] = [await givenSchemeDraft(), await givenSchemeDraft()]
  const systemId = await givenSystem(unitId, '独自の段階のシステム')
  await asOwner('UPDATE information_system SET integrity = $2 WHERE id = $1', [systemId, code])
  expect(await classOf(systemId)).toEqual({ code: null, rank: null })

  await asOwner(levelSql, [code, 15, one])
  expect(await classOf(systemId)).toEqual({ code, rank: 15 })

  await asOwner(levelSql, [code, 18, other])
  expect(await classOf(systemId)).toEqual({ code, rank: 18 })

  await asOwner('DELETE FROM level WHERE (code, scheme_id) = ($1, $2)', [code, other])
  expect(await classOf(systemId)).toEqual({ code, rank: 15 })

  await asOwner('DELETE FROM level WHERE code = $1', [code])
  expect(await classOf(systemId)).toEqual({ code: null, rank: null })
})
