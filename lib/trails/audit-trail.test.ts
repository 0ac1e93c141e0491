import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { approveAsset } from '@/lib/approvals/decide-request'
import { registerAsset } from '@/lib/assets/register-asset'
import { reviseAsset } from '@/lib/assets/revise-asset'
import { disconnect } from '@/lib/db'
import { mayEver, roles, type Actor } from '@/lib/domain/access'
import { trailFilter } from '@/lib/domain/trail-filter'
import { inScopeOf } from '@/lib/scope'
import { aKey, asOwner, forgetOwner, givenPerson, givenUnit } from '@/lib/testing/given'
import { anApproval, done, givenDraft, givenSection, givenSubmitted } from '@/lib/testing/given-asset'
import { appendToTrail } from '@/lib/trail'
import { auditTrail } from './audit-trail'
import { visibleEntries } from './visible-entries'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const read = async (actor: Actor, given: Record<string, string> = {}) => auditTrail(actor, trailFilter.parse(given))
/** The same person in another request. */
const again = (actor: Actor): Actor => ({ ...actor, requestId: randomUUID() })
const actsOf = async (actor: Actor, given: Record<string, string>) =>
  (await read(actor, given)).requests.map(({ act }) => act)

/** An asset that was registered, saved and submitted, each in a request of its own. */
async function givenLife() {
  const section = await givenSection()
  const [first, second] = [again(section.staff), again(section.staff)]
  const { assetId, assetNo } = done(
    await registerAsset(first, { ...aKey(), unitId: section.unitId, content: { name: '台帳' } }),
  )
  done(await reviseAsset(second, { ...aKey(), assetId, revision: 1, content: { location: '書庫' } }))
  return { ...section, assetId, assetNo }
}

test.each(roles)('a %s reads the trail exactly when the table grants it', async (role) => {
  const actor = await givenPerson(role)
  if (!mayEver(actor, 'trail.read')) {
    expect(visibleEntries(actor)).toEqual({ id: { in: [] } })
    await expect(read(actor)).rejects.toMatchObject({ reason: 'forbidden' })
    return
  }
  expect((await read(actor)).requests.length).toBeGreaterThan(0)
})

test('what happened in one request is one line with every change in its order', async () => {
  const { assetId, assetNo, staff } = await givenLife()
  const { requests, names } = await read(await givenPerson('auditor'), { asset: assetNo })
  expect(requests).toMatchObject([
    { act: 'asset.revise', outcome: 'done', actorName: staff.name, assetId },
    { act: 'asset.register', outcome: 'done', actorName: staff.name, assetId },
  ])
  expect(requests[0]?.entries.map(({ kind, subject }) => [kind, subject])).toEqual([
    ['update', 'asset_version'],
    ['done', 'asset'],
  ])
  expect(requests[0]?.entries[0]).toMatchObject({ before: { location: '' }, after: { location: '書庫' } })
  expect(names[assetId]).toBe(`${assetNo} 台帳`)
})

test('a refused attempt is a line of its own that says what was refused and why', async () => {
  const section = await givenSection()
  const assetId = await givenSubmitted(section)
  const stranger = again((await givenSection()).manager)
  const refused = await approveAsset(stranger, { ...(await anApproval(section.manager, assetId)), ...aKey() })
  expect(refused).toMatchObject({ ok: false })
  const auditor = await givenPerson('auditor')
  const { requests } = await read(auditor, { kind: 'refused', person: stranger.staffNo })
  expect(requests).toMatchObject([{ act: 'asset.approve', outcome: 'refused', reason: 'not-found' }])
  expect(await actsOf(auditor, { act: 'asset.approve', person: stranger.staffNo })).toEqual(['asset.approve'])
  expect(await actsOf(auditor, { act: 'account.read', person: stranger.staffNo })).toEqual([])
})

test('conditions narrow the trail to a person, a unit, an asset, an act, a kind and a period', async () => {
  const { staff, unitId, assetNo } = await givenLife()
  const auditor = await givenPerson('ciso')
  const both = ['asset.revise', 'asset.register']
  expect(await actsOf(auditor, { person: staff.name })).toEqual(both)
  expect(await actsOf(auditor, { person: staff.name.replace(/\s/gu, '') })).toEqual(both)
  expect(await actsOf(auditor, { person: staff.staffNo.toLowerCase() })).toEqual(both)
  expect(await actsOf(auditor, { person: '%' })).toEqual([])
  expect(await actsOf(auditor, { unit: unitId, kind: 'done' })).toEqual(both)
  expect(await actsOf(auditor, { unit: randomUUID() })).toEqual([])
  expect(
    await actsOf(auditor, { asset: assetNo.replace(/[0-9]/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? '') }),
  ).toEqual(both)
  expect(await actsOf(auditor, { asset: 'x' })).toEqual([])
  expect(await actsOf(auditor, { asset: assetNo, act: 'asset.revise' })).toEqual(['asset.revise'])
  // What does not concern the asset itself, the number that was given, is left out here.
  const { requests } = await read(auditor, { asset: assetNo, kind: 'changes' })
  expect(requests.map(({ entries }) => entries.length)).toEqual([2, 3])
  expect(await actsOf(auditor, { asset: assetNo, from: '2020-01-01', to: '2099-12-31' })).toEqual(both)
  expect(await actsOf(auditor, { asset: assetNo, to: '令和2年1月1日' })).toEqual([])
  expect(await actsOf(auditor, { asset: assetNo, from: 'R80.1.1' })).toEqual([])
})

test('a day begins and ends at midnight in Japan', async () => {
  const { assetNo, assetId } = await givenLife()
  const auditor = await givenPerson('auditor')
  const [row] = await asOwner(
    `SELECT (at AT TIME ZONE 'Asia/Tokyo')::date::text AS day FROM audit.entry WHERE asset_id = $1 LIMIT 1`,
    [assetId],
  )
  const day = String(row?.['day'])
  const next = new Date(new Date(day).getTime() + 86_400_000).toISOString().slice(0, 10)
  expect(await actsOf(auditor, { asset: assetNo, from: day, to: day })).toHaveLength(2)
  expect(await actsOf(auditor, { asset: assetNo, from: next })).toEqual([])
})

test('pages hold every request once, though requests run at the same time', async () => {
  const unit = await givenUnit()
  const staff = await givenPerson('staff', unit.id)
  // 80 requests whose entries lie between each other: each writes one entry in each of three rounds.
  const requests = Array.from({ length: 80 }, () => again(staff))
  for (let round = 0; round < 3; round += 1) {
    for (const actor of requests) {
      const entry = { subject: 'asset', subjectId: String(round), unitId: unit.id }
      await inScopeOf(actor, 'asset.register', (tx) => appendToTrail(tx, 'done', [entry]))
    }
  }
  const auditor = await givenPerson('auditor')
  const shown: string[] = []
  let before: string | undefined
  const sizes: number[] = []
  do {
    const page = await read(auditor, { unit: unit.id, act: 'asset.register', ...(before !== undefined && { before }) })
    sizes.push(page.requests.length)
    shown.push(...page.requests.flatMap(({ entries }) => entries.slice(0, 1).map(({ requestId }) => requestId)))
    expect(page.requests.map(({ entries }) => entries.length)).toEqual(page.requests.map(() => 3))
    before = page.next
  } while (before !== undefined)
  expect(sizes).toEqual([30, 30, 20])
  expect(new Set(shown)).toEqual(new Set(requests.map(({ requestId }) => requestId)))
})

test('one request that wrote thousands of entries does not hide the others', async () => {
  const unit = await givenUnit()
  const staff = await givenPerson('staff', unit.id)
  const write = (actor: Actor, count: number) =>
    inScopeOf(
      actor,
      'asset.register',
      (tx) =>
        tx.$executeRaw`SELECT audit.add('done', 'asset', turn::text, NULL, ${unit.id}::uuid, NULL, NULL)
        FROM generate_series(1, ${count}) AS turn`,
    )
  await write(again(staff), 1)
  await write(again(staff), 3_000)
  const { requests, next } = await read(await givenPerson('auditor'), { unit: unit.id, act: 'asset.register' })
  expect(requests.map(({ entries }) => entries.length)).toEqual([40, 1])
  expect(next).toBeUndefined()
})

test('work as the owner of the tables belongs to no request, and each change is a line', async () => {
  const unit = await givenUnit({ name: '持ち主の課' })
  await asOwner(`UPDATE unit SET name = '改めた課', revision = revision + 1 WHERE id = $1`, [unit.id])
  const { requests, names } = await read(await givenPerson('auditor'), { kind: 'changes' })
  const own = requests.filter(({ subjectId }) => subjectId === unit.id)
  expect(own.map(({ outcome, entries }) => [outcome, entries.length])).toEqual([
    ['changes', 1],
    ['changes', 1],
  ])
  expect(names[unit.id]).toBe('改めた課')
})

test('the end of the chain is told, and a draft adds to it', async () => {
  const auditor = await givenPerson('auditor')
  const before = (await read(auditor)).head
  await givenDraft(await givenSection())
  const after = (await read(auditor)).head
  expect(Number(after?.seq)).toBeGreaterThan(Number(before?.seq))
  expect(after?.hash).toMatch(/^[0-9a-f]{64}$/)
})
