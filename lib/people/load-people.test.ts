import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { tried } from '@/lib/loading'
import { aKey, asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { done, givenSection } from '@/lib/testing/given-asset'
import { loadPeople } from './load-people'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

type Texts = Readonly<Record<string, string>>

async function loaded(actor: Actor, lines: readonly Texts[], isFinal = true) {
  const rows = lines.map((texts, at) => ({ row: at + 2, texts }))
  return done(await tried(() => loadPeople(actor, { rows, isFinal, ...aKey() })))
}

async function codeOf(unitId: string) {
  const [unit] = await asOwner('SELECT code FROM unit WHERE id = $1', [unitId])
  return String(unit?.['code'])
}

const aLine = (over: Texts = {}): Texts => ({
  staffNo: randomUUID().slice(0, 8).toUpperCase(),
  name: '見本　花子',
  kana: 'みほん　はなこ',
  employment: '会計年度任用',
  ...over,
})

const grantsOf = (staffNo: string) =>
  asOwner(
    `SELECT role, role_grant.unit_id, confirmed_at, granted_by_id FROM role_grant JOIN person ON person.id = person_id
     WHERE staff_no = $1 ORDER BY role`,
    [staffNo],
  )

test('a file of the staff is tried first, written whole, and then says nothing new', async () => {
  const admin = await givenPerson('admin')
  const { unitId } = await givenSection()
  const line = aLine({ unit: await codeOf(unitId), roles: 'staff;ciso' })
  expect(await loaded(admin, [line], false)).toMatchObject({ isWritten: false, lines: [{ status: 'new' }] })
  expect(await grantsOf(line['staffNo'] ?? '')).toEqual([])
  expect((await loaded(admin, [line])).lines[0]?.status).toBe('new')
  expect(await grantsOf(line['staffNo'] ?? '')).toMatchObject([
    // It waits for a second administrator, as if it had been given on the screen.
    { role: 'ciso', unit_id: null, confirmed_at: null, granted_by_id: admin.id },
    { role: 'staff', unit_id: unitId, granted_by_id: admin.id },
  ])
  expect((await loaded(admin, [line])).lines[0]?.status).toBe('same')
  expect((await loaded(admin, [{ ...line, post: '主任' }])).lines[0]?.status).toBe('changed')
})

test('everything that is wrong is told at once, and then nothing is written', async () => {
  const admin = await givenPerson('admin')
  const good = aLine()
  const wrong = [
    aLine({ unit: 'NOWHERE' }),
    aLine({ kana: '見本' }),
    aLine({ employment: '臨時' }),
    aLine({ roles: 'king' }),
  ]
  const { problems, isWritten } = await loaded(admin, [good, ...wrong, good])
  expect(isWritten).toBe(false)
  expect(problems.map(({ row, key, code }) => [row, key, code])).toEqual([
    [3, 'unit', 'unitCodeUnknown'],
    [4, 'kana', 'notKana'],
    [5, 'employment', 'notChoice'],
    [6, 'roles', 'notChoice'],
    [7, 'staffNo', 'codeTwice'],
  ])
  expect(await asOwner('SELECT FROM person WHERE staff_no = $1', [good['staffNo']])).toEqual([])
})

test('nobody gives themselves a role by a file', async () => {
  const admin = await givenPerson('admin')
  const { lines } = await loaded(admin, [aLine({ staffNo: admin.staffNo, name: admin.name, roles: 'admin;auditor' })])
  expect(lines).toHaveLength(1)
  expect((await grantsOf(admin.staffNo)).map(({ role }) => role)).toEqual(['admin'])
})
