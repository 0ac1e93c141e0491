import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { tried } from '@/lib/loading'
import { aKey, asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { done } from '@/lib/testing/given-asset'
import { loadOrganisation } from './load-organisation'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const lineOf = (row: number, texts: Readonly<Record<string, string>>) => ({
  row,
  texts: { validFrom: '2020-04-01', ...texts },
})

async function loaded(actor: Actor, rows: readonly ReturnType<typeof lineOf>[], isFinal: boolean) {
  return done(await tried(() => loadOrganisation(actor, { rows, isFinal, ...aKey() })))
}

const unitsOf = (start: string) =>
  asOwner('SELECT code, name, valid_to FROM unit WHERE code LIKE $1 ORDER BY code', [`${start}%`])

function fileOf() {
  const start = randomUUID().slice(0, 6).toUpperCase()
  const department = { code: start, name: '新しい部', kind: '部' }
  const section = { code: `${start}-1`, name: '旧課', kind: '課', parent: start }
  const after = { code: `${start}-2`, name: '新課', kind: '課', parent: start, validFrom: '令和9年4月1日' }
  return { start, department, section, after }
}

test('a file of the organisation is tried first, written whole, and then says nothing new', async () => {
  const admin = await givenPerson('admin')
  const { start, department, section, after } = fileOf()
  // A section stands above its department, and its successor below it: the order of lines does not matter.
  const ended = { ...section, validTo: '2027-03-31', change: '改称', successors: after.code }
  const rows = [lineOf(2, ended), lineOf(3, after), lineOf(4, department)]
  const first = await loaded(admin, rows, false)
  expect(first.problems).toEqual([])
  expect(first.isWritten).toBe(false)
  expect(await unitsOf(start)).toEqual([])
  expect((await loaded(admin, rows, true)).lines.map(({ status }) => status)).toEqual(['new', 'new', 'new'])
  expect((await unitsOf(start)).map(({ name }) => name)).toEqual(['新しい部', '旧課', '新課'])
  expect((await loaded(admin, rows, true)).lines.map(({ status }) => status)).toEqual(['same', 'same', 'same'])
  const renamed = [lineOf(2, { ...department, name: '別の部' })]
  expect((await loaded(admin, renamed, true)).lines[0]?.status).toBe('changed')
})

test('everything that is wrong is told at once, and then nothing is written', async () => {
  const admin = await givenPerson('admin')
  const { start, department, section } = fileOf()
  const rows = [
    lineOf(2, department),
    lineOf(3, { ...section, parent: 'NOWHERE' }),
    lineOf(4, { ...section, code: `${start}-3`, kind: '部門' }),
    lineOf(5, { ...section, code: `${start}-4`, validTo: '2027-03-31', change: '統合' }),
    lineOf(6, department),
  ]
  const { problems, isWritten } = await loaded(admin, rows, true)
  expect(isWritten).toBe(false)
  expect(problems.map(({ row, key, code }) => [row, key, code]).sort()).toEqual([
    [2, 'code', 'codeTwice'],
    [3, 'parent', 'unitCodeUnknown'],
    [4, 'kind', 'notChoice'],
    [5, 'successors', 'successorsNeeded'],
  ])
  expect(await unitsOf(start)).toEqual([])
})

test('an administrator moves nothing into the reach of a grant of their own, by a file neither', async () => {
  const both = await givenPerson('admin')
  const { department, section } = fileOf()
  await loaded(both, [lineOf(2, department), lineOf(3, section)], true)
  const [unit] = await asOwner('SELECT id FROM unit WHERE code = $1', [department.code])
  await asOwner(
    `INSERT INTO role_grant (person_id, role, unit_id, valid_from, valid_to, granted_at)
     VALUES ($1, 'staff', $2, '2020-04-01', '2099-03-31', now())`,
    [both.id, unit?.['id']],
  )
  const other = fileOf()
  await loaded(both, [lineOf(2, { ...other.department })], true)
  const moved = await loaded(both, [lineOf(2, { ...other.department, kind: '課', parent: department.code })], true)
  expect(moved.problems).toMatchObject([{ row: 2, key: 'parent', code: 'widensOwnReach' }])
})
