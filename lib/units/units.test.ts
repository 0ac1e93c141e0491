import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { disconnect } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { actorOf, aKey, asOwner, forgetOwner, givenGrant, givenPerson, givenUnit } from '@/lib/testing/given'
import { createUnit } from './create-unit'
import { reviseUnit } from './revise-unit'
import { unitChoices } from './unit-choices'
import { unitDetail } from './unit-detail'
import { unitTree } from './unit-tree'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const aCode = () => randomUUID().slice(0, 8)

async function created(admin: Actor, over: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const unit = { code: aCode(), name: '見本課', kind: 'section', parentId: '', validFrom: '2018-04-01' }
  const result = await createUnit(admin, { ...unit, ...over, ...aKey() })
  if (!result.ok) throw result.refusal
  return result.value.unitId
}

async function asIs(admin: Actor, unitId: string) {
  const unit = await unitDetail(admin, unitId)
  if (unit === null) throw new Error('no unit')
  const { name, kind, parentId, revision, validTo, successors } = unit
  const [first] = successors
  return {
    ...{ unitId, name, kind, parentId, revision, validTo },
    ...{ change: first?.change ?? null, successorIds: successors.map(({ id }) => id) },
  }
}

const revised = async (admin: Actor, unitId: string, over: Readonly<Record<string, unknown>>) =>
  reviseUnit(admin, { ...(await asIs(admin, unitId)), ...over, ...aKey() })

describe('a unit', () => {
  test('begins below another one and is shown under it', async () => {
    const admin = await givenPerson('admin')
    const department = await created(admin, { kind: 'department', name: '見本部' })
    const section = await created(admin, { parentId: department, validFrom: 'R8.4.1' })
    const tree = await unitTree(admin, '2026-04-01')
    const at = tree.findIndex(({ id }) => id === department)
    expect(tree[at + 1]).toMatchObject({ id: section, depth: (tree[at]?.depth ?? 0) + 1, validFrom: '2026-04-01' })
    expect((await unitTree(admin, '2026-03-31')).map(({ id }) => id)).not.toContain(section)
    expect(await unitDetail(admin, department)).toMatchObject({ children: [{ id: section }] })
  })

  test('has a code of its own', async () => {
    const admin = await givenPerson('admin')
    const code = aCode().toUpperCase()
    await created(admin, { code })
    const again = await createUnit(admin, {
      code: code.toLowerCase(),
      name: '課',
      kind: 'section',
      validFrom: '2026-04-01',
      ...aKey(),
    })
    expect(again).toMatchObject({ refusal: { problems: [{ field: 'code', code: 'codeTaken' }] } })
  })

  test('ends and names who takes over, which both remember', async () => {
    const admin = await givenPerson('admin')
    const [old, one, other] = [await created(admin), await created(admin), await created(admin)]
    const end = { validTo: '2026-03-31', change: 'split', successorIds: [one, other] }
    expect(await revised(admin, old, end)).toMatchObject({ ok: true })
    const { successors } = (await unitDetail(admin, old)) ?? {}
    expect(successors?.map(({ id }) => id).toSorted()).toEqual([one, other].toSorted())
    expect(await unitDetail(admin, one)).toMatchObject({ predecessors: [{ id: old, change: 'split' }] })
    expect((await unitTree(admin, '2026-04-01')).map(({ id }) => id)).not.toContain(old)
    expect((await unitChoices(admin)).map(({ id }) => id)).not.toContain(old)
  })

  test('goes on again when the end was a mistake', async () => {
    const admin = await givenPerson('admin')
    const [old, one] = [await created(admin), await created(admin)]
    await revised(admin, old, { validTo: '2026-03-31', change: 'renamed', successorIds: one })
    await revised(admin, old, { validTo: '', change: '', successorIds: '' })
    expect(await unitDetail(admin, old)).toMatchObject({ validTo: null, successors: [], revision: 3 })
  })

  test('does not come to stand below itself, also when two move at once', async () => {
    const admin = await givenPerson('admin')
    const [one, other] = [await created(admin), await created(admin)]
    const results = await Promise.all([
      revised(admin, one, { parentId: other }),
      revised(admin, other, { parentId: one }),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { problems: [{ code: 'unitBelowItself' }] } })
  })

  test('is a conflict when somebody saved since the form was opened', async () => {
    const admin = await givenPerson('admin')
    const unitId = await created(admin)
    const form = await asIs(admin, unitId)
    expect(await reviseUnit(admin, { ...form, name: '新しい名', ...aKey() })).toMatchObject({ ok: true })
    expect(await reviseUnit(admin, { ...form, name: '古い名', ...aKey() })).toMatchObject({
      refusal: { reason: 'conflict' },
    })
    expect((await unitDetail(admin, unitId))?.name).toBe('新しい名')
  })

  test('that does not exist is not found', async () => {
    const admin = await givenPerson('admin')
    const form = { unitId: randomUUID(), revision: 1, name: '課', kind: 'section', ...aKey() }
    expect(await reviseUnit(admin, form)).toMatchObject({ refusal: { reason: 'not-found' } })
    expect(await unitDetail(admin, randomUUID())).toBeNull()
  })

  const widens = { refusal: { reason: 'invalid', problems: [{ field: 'parentId', code: 'widensOwnReach' }] } }

  test.each([
    ['holds a role', {}],
    ['will hold a role', { from: '2098-04-01' }],
  ] as const)('is not moved below a unit in which the administrator %s', async (_, period) => {
    const before = await givenPerson('admin')
    const [own, other] = [await givenUnit(), await givenUnit()]
    await givenGrant(before.id, 'manager', own.id, period)
    const admin = await actorOf(before.id)
    const inner = await givenUnit({ parentId: own.id })
    for (const parentId of [own.id, inner.id])
      expect(await revised(admin, other.id, { parentId })).toMatchObject(widens)
    expect(await revised(admin, inner.id, { parentId: other.id })).toMatchObject({ ok: true })
    expect(await revised(await givenPerson('admin'), other.id, { parentId: own.id })).toMatchObject({ ok: true })
  })

  test('is not moved from below one role of the administrator to below another', async () => {
    const { id } = await givenPerson('admin')
    const [asStaff, asManager] = [await givenUnit(), await givenUnit()]
    await givenGrant(id, 'staff', asStaff.id)
    await givenGrant(id, 'manager', asManager.id)
    const inner = await givenUnit({ parentId: asStaff.id })
    expect(await revised(await actorOf(id), inner.id, { parentId: asManager.id })).toMatchObject(widens)
  })

  test('stands in the trail with what changed', async () => {
    const admin = await givenPerson('admin')
    const { id } = await givenUnit({ name: '税制課' })
    await revised(admin, id, { name: '税務課' })
    const trail = await asOwner(
      `SELECT kind, before ->> 'name' AS before, after ->> 'name' AS after FROM audit.entry
       WHERE act = 'unit.revise' AND subject_id = $1 ORDER BY kind DESC`,
      [id],
    )
    expect(trail).toEqual([
      { kind: 'update', before: '税制課', after: '税務課' },
      { kind: 'done', before: null, after: '税務課' },
    ])
  })
})

/** organisation.csv: the sample city with one reorganisation on 1 April 2026. */
const fileRow = z.object({
  code: z.string(),
  name: z.string(),
  parent: z.string(),
  kind: z.enum(['部', '課']).transform((kind) => (kind === '部' ? 'department' : 'section')),
  valid_from: z.string(),
  valid_to: z.string(),
  successor_codes: z.string().transform((codes) => codes.split(';').filter((code) => code !== '')),
  change: z.enum(['', '改称', '分割', '統合', '所管替え', '廃止']),
})
const changeOf = {
  '': '',
  改称: 'renamed',
  分割: 'split',
  統合: 'merged',
  所管替え: 'moved',
  廃止: 'abolished',
} as const

test('the whole sample city with its reorganisation can be entered', { timeout: 60_000 }, async () => {
  const admin = await givenPerson('admin')
  const rows = fileRow.array().parse(parse(readFileSync('prisma/seed/organisation.csv'), { bom: true, columns: true }))
  // Other tests share this database: codes of this test begin with a sign of their own.
  const own = (code: string) => (code === '' ? '' : `T${code}`)
  const ids = new Map<string, string>([['', '']])
  for (const { code, name, parent, kind, valid_from: validFrom } of rows) {
    ids.set(code, await created(admin, { code: own(code), name, kind, parentId: ids.get(parent), validFrom }))
  }
  for (const { code, valid_to: validTo, change, successor_codes: successors } of rows) {
    if (validTo === '') continue
    const successorIds = successors.map((successor) => ids.get(successor))
    expect(
      await revised(admin, ids.get(code) ?? '', { validTo, change: changeOf[change], successorIds }),
    ).toMatchObject({ ok: true })
  }
  const sections = async (on: string) =>
    (await unitTree(admin, on)).filter(({ code, kind }) => /^T\d{8}$/.test(code) && kind === 'section').length
  expect([rows.length, await sections('2026-03-31'), await sections('2026-04-01')]).toEqual([168, 137, 136])
})
