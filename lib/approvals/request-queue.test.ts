import { afterAll, expect, test } from 'vitest'
import { beginRevision } from '@/lib/assets/begin-change'
import { submitAsset } from '@/lib/assets/submit-asset'
import { disconnect } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { queueFilter } from '@/lib/domain/queue-filter'
import { actorOf, aKey, forgetOwner, givenGrant, givenPerson } from '@/lib/testing/given'
import {
  anApproval,
  done,
  givenDraft,
  givenInReview,
  givenRegistered,
  givenSection,
  givenSubmitted,
} from '@/lib/testing/given-asset'
import { afterView } from './after-view'
import { approveAsset } from './decide-request'
import { requestQueue } from './request-queue'
import type { DecidingAct } from './waiting-requests'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const queue = (actor: Actor, act: DecidingAct, search: object = {}) =>
  requestQueue(actor, act, queueFilter.parse(search))

type Section = Awaited<ReturnType<typeof givenSection>>

/** A change of a registered asset that waits for the CISO. */
async function givenChangeInReview(
  section: Section,
  ciso: Actor,
  from: Partial<AssetContent>,
  to: Partial<AssetContent>,
) {
  const assetId = await givenRegistered(section, ciso, from)
  done(await beginRevision(section.staff, { ...aKey(), assetId }))
  done(await submitAsset(section.staff, { ...aKey(), assetId, revision: 1, content: to, comment: '' }))
  done(await approveAsset(section.manager, await anApproval(section.manager, assetId)))
  return assetId
}

/** The whole queue of the CISO, page by page, cut to the assets of this test: other tests fill the same desk. */
async function reviewsOf(ciso: Actor, assetIds: readonly string[], search: object = {}) {
  const found: Awaited<ReturnType<typeof queue>>['rows'] = []
  for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
    const page = await queue(ciso, 'asset.review', { ...search, after })
    found.push(...page.rows)
    after = page.next
  }
  return found.filter(({ assetId }) => assetIds.includes(assetId))
}

test('a manager is shown exactly what waits for them in their section, the oldest first', async () => {
  const section = await givenSection()
  const first = await givenSubmitted(section)
  const second = await givenSubmitted(section)
  await givenDraft(section)
  await givenInReview(section)
  await givenSubmitted(await givenSection())
  const { rows, counts } = await queue(section.manager, 'asset.approve')
  expect(rows.map(({ assetId }) => assetId)).toEqual([first, second])
  expect(counts).toMatchObject({ all: 2, register: 2, revise: 0, own: 0 })
})

test('what a manager submitted is counted but not offered to them', async () => {
  const section = await givenSection()
  const assetId = await givenDraft(section)
  done(await submitAsset(section.manager, { ...aKey(), assetId, revision: 1, content: {}, comment: '' }))
  const { rows, counts } = await queue(section.manager, 'asset.approve')
  expect(rows).toEqual([])
  expect(counts).toMatchObject({ all: 0, own: 1 })
})

test('who may not decide has no queue', async () => {
  const { staff } = await givenSection()
  await expect(queue(staff, 'asset.approve')).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(queue(staff, 'asset.review')).rejects.toMatchObject({ reason: 'forbidden' })
})

test('the CISO sees the highest confidentiality first, then a lowered rating, then a changed segment, then age', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const aboutNobody = { personal: false } as const
  const electronic = { ...aboutNobody, media: ['file-server'], segmentCode: 'my-number', backup: '日次' } as const
  const internal = await givenInReview(section, { ...aboutNobody, confidentiality: '2' })
  const moved = await givenChangeInReview(section, ciso, electronic, {
    segmentCode: 'lgwan',
    ruleReasons: { R08: '権限を絞るため' },
  })
  const lowered = await givenChangeInReview(section, ciso, aboutNobody, {
    confidentiality: '2',
    ruleReasons: { R21: '公表の予定が決まったため' },
  })
  const high = await givenInReview(section, { confidentiality: '3B' })
  const secret = await givenInReview(section, { confidentiality: '3A' })
  const all = [internal, moved, lowered, high, secret]
  const rows = await reviewsOf(ciso, all)
  expect(rows.map(({ assetId }) => assetId)).toEqual([secret, lowered, moved, high, internal])
  expect((await reviewsOf(ciso, all, { kind: 'lowered' })).map(({ assetId }) => assetId)).toEqual([lowered])
})

test('a row tells field by field what changes', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const assetId = await givenChangeInReview(
    section,
    ciso,
    { myNumber: 'none' },
    {
      confidentiality: '3C',
      location: '書庫2',
      ruleReasons: { R21: '件数が減ったため' },
    },
  )
  const [row] = await reviewsOf(ciso, [assetId])
  expect(row).toMatchObject({ change: 'revise', lowered: true })
  expect(row?.differences).toEqual([
    { key: 'location', before: '市民課 キャビネット3', after: '書庫2', kind: 'changed' },
    { key: 'confidentiality', before: '3B', after: '3C', kind: 'changed' },
    { key: 'ruleReasons', before: {}, after: { R21: '件数が減ったため' }, kind: 'added' },
  ])
})

test('a long queue is read page by page, forth and back, without a gap', async () => {
  const section = await givenSection()
  const assetIds: string[] = []
  for (let each = 0; each < 23; each++) assetIds.push(await givenSubmitted(section))
  const first = await queue(section.manager, 'asset.approve')
  expect(first).toMatchObject({ previous: undefined, counts: { all: 23 } })
  const second = await queue(section.manager, 'asset.approve', { after: first.next })
  expect([...first.rows, ...second.rows].map(({ assetId }) => assetId)).toEqual(assetIds)
  expect(second.next).toBeUndefined()
  const back = await queue(section.manager, 'asset.approve', { before: second.previous })
  expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
  expect(back.previous).toBeUndefined()
})

test('an address that makes no sense opens the queue from its beginning', async () => {
  const { manager } = await givenSection()
  const search = { kind: 'everything', after: '1_x_y', before: 'no', decided: '../', view: ['after', 'after'] }
  expect((await queue(manager, 'asset.approve', search)).rows).toEqual([])
})

test('after a decision the queue tells what was decided, to the decider only', async () => {
  const section = await givenSection()
  const colleague = await givenPerson('manager', section.unitId)
  const assetId = await givenInReview(section, { name: '転入届' })
  const told = await queue(section.manager, 'asset.approve', { decided: assetId })
  expect(told.decided).toMatchObject({ name: '転入届', verdict: 'approve', state: 'in_review' })
  expect((await queue(colleague, 'asset.approve', { decided: assetId })).decided).toBeNull()
})

test('a manager who is the CISO too reviews nothing they submitted themselves', async () => {
  const section = await givenSection()
  const other = await givenPerson('manager', section.unitId)
  await givenGrant(section.manager.id, 'ciso', null)
  const both = await actorOf(section.manager.id)
  const assetId = await givenDraft(section)
  done(await submitAsset(both, { ...aKey(), assetId, revision: 1, content: {}, comment: '' }))
  done(await approveAsset(other, await anApproval(other, assetId)))
  expect(await reviewsOf(both, [assetId])).toEqual([])
  expect(await reviewsOf(await givenPerson('ciso'), [assetId])).toHaveLength(1)
})

test('後閲 holds what ended with the manager, with its changes, and nothing that was reviewed', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const reviewed = await givenRegistered(section, ciso)
  const assetId = await givenRegistered(section, ciso)
  done(await beginRevision(section.staff, { ...aKey(), assetId }))
  const content = { location: '書庫2' }
  done(await submitAsset(section.staff, { ...aKey(), assetId, revision: 1, content, comment: '' }))
  done(await approveAsset(section.manager, await anApproval(section.manager, assetId)))
  const { rows } = await afterView(ciso, {})
  expect(rows.map((row) => row.assetId)).not.toContain(reviewed)
  expect(rows.find((row) => row.assetId === assetId)).toMatchObject({
    decidedByName: section.manager.name,
    differences: [{ key: 'location', before: '市民課 キャビネット3', after: '書庫2', kind: 'changed' }],
  })
  await expect(afterView(section.manager, {})).rejects.toMatchObject({ reason: 'forbidden' })
})
