import { afterAll, expect, test } from 'vitest'
import { beginRevision } from '@/lib/assets/begin-change'
import { submitAsset } from '@/lib/assets/submit-asset'
import { withdrawAsset } from '@/lib/assets/withdraw-asset'
import { disconnect } from '@/lib/db'
import { aKey, forgetOwner, givenPerson } from '@/lib/testing/given'
import {
  aContent,
  anApproval,
  done,
  givenDraft,
  givenInReview,
  givenRegistered,
  givenSection,
  givenSubmitted,
  shownHash,
} from '@/lib/testing/given-asset'
import { approveAsset, reviewAsset } from './decide-request'
import { requestDetail, type OpenRequest } from './request-detail'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

type Detail = Awaited<ReturnType<typeof requestDetail>>

function open(detail: Detail): OpenRequest {
  if (detail?.kind === 'open') return detail
  throw new Error('this request is not open')
}

test('the manager is shown the content of a new asset and the hash that binds the decision to it', async () => {
  const section = await givenSection()
  const assetId = await givenSubmitted(section)
  const detail = open(await requestDetail(section.manager, 'asset.approve', assetId))
  expect(detail).toMatchObject({ change: 'register', route: 'manager-ciso', before: null, mayDecide: true })
  expect(detail.content).toEqual(aContent())
  expect(detail.contentHash).toBe(await shownHash(section.manager, assetId))
  const asked = { ...aKey(), assetId, contentHash: detail.contentHash, verdict: 'approve', comment: '', remarks: [] }
  expect(await approveAsset(section.manager, asked)).toMatchObject({ ok: true })
})

test('a change is shown beside what is registered', async () => {
  const section = await givenSection()
  const assetId = await givenRegistered(section, await givenPerson('ciso'))
  done(await beginRevision(section.staff, { ...aKey(), assetId }))
  const content = { location: '書庫2', note: '令和8年に移した' }
  done(await submitAsset(section.staff, { ...aKey(), assetId, revision: 1, content, comment: '書庫の移転' }))
  const detail = open(await requestDetail(section.manager, 'asset.approve', assetId))
  expect(detail.request.comment).toBe('書庫の移転')
  expect(detail.differences.filter(({ kind }) => kind !== 'same')).toEqual([
    { key: 'location', before: '市民課 キャビネット3', after: '書庫2', kind: 'changed' },
    { key: 'note', before: '', after: '令和8年に移した', kind: 'added' },
  ])
})

test('a request of another section, or none at all, is not found', async () => {
  const assetId = await givenSubmitted(await givenSection())
  const other = await givenSection()
  expect(await requestDetail(other.manager, 'asset.approve', assetId)).toBeNull()
  expect(await requestDetail(other.manager, 'asset.approve', crypto.randomUUID())).toBeNull()
})

test('the CISO finds a request only after the manager approved it, with what the manager said', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const assetId = await givenSubmitted(section)
  expect(await requestDetail(ciso, 'asset.review', assetId)).toBeNull()
  const approval = { ...(await anApproval(section.manager, assetId)), comment: '現物を確認しました' }
  done(await approveAsset(section.manager, approval))
  const { request } = open(await requestDetail(ciso, 'asset.review', assetId))
  expect(request.decisions).toMatchObject([
    { outcome: 'approve', comment: '現物を確認しました', decidedByName: section.manager.name },
  ])
})

test('the submitter may read the request and not decide it', async () => {
  const section = await givenSection()
  const assetId = await givenDraft(section)
  done(await submitAsset(section.manager, { ...aKey(), assetId, revision: 1, content: {}, comment: '' }))
  expect(await requestDetail(section.manager, 'asset.approve', assetId)).toMatchObject({
    kind: 'open',
    mayDecide: false,
  })
})

test('a request that came back a second time shows why it was returned', async () => {
  const section = await givenSection()
  const assetId = await givenSubmitted(section)
  const contentHash = await shownHash(section.manager, assetId)
  const remarks = [{ field: 'location', text: '棚番号' }]
  const back = { ...aKey(), assetId, contentHash, verdict: 'return', comment: '保管場所を詳しく', remarks }
  done(await approveAsset(section.manager, back))
  const again = { ...aKey(), assetId, revision: 3, content: { location: '棚3-2' }, comment: '直しました' }
  done(await submitAsset(section.staff, again))
  const { rounds, content } = open(await requestDetail(section.manager, 'asset.approve', assetId))
  expect(content.location).toBe('棚3-2')
  expect(rounds).toMatchObject([
    { outcome: 'returned', decisions: [{ outcome: 'return', comment: '保管場所を詳しく', remarks }] },
    { outcome: null, comment: '直しました', decisions: [] },
  ])
})

test('who comes too late is told who decided, or that it was withdrawn', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const decided = await givenInReview(section)
  const late = await givenPerson('manager', section.unitId)
  expect(await requestDetail(late, 'asset.approve', decided)).toMatchObject({
    kind: 'ended',
    how: 'approve',
    by: section.manager.name,
    own: false,
  })
  done(await reviewAsset(ciso, await anApproval(ciso, decided)))
  expect(await requestDetail(ciso, 'asset.review', decided)).toMatchObject({ kind: 'ended', how: 'approve', own: true })
  const withdrawn = await givenSubmitted(section)
  done(await withdrawAsset(section.staff, { ...aKey(), assetId: withdrawn, revision: 2 }))
  expect(await requestDetail(late, 'asset.approve', withdrawn)).toMatchObject({
    how: 'withdrawn',
    by: section.staff.name,
  })
  expect(await requestDetail(ciso, 'asset.review', withdrawn)).toBeNull()
  const other = await givenSection()
  expect(await requestDetail(other.manager, 'asset.approve', decided)).toBeNull()
})
