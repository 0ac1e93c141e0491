import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { approveAsset, reviewAsset } from '@/lib/approvals/decide-request'
import { disconnect } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { aKey, asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import {
  anApproval,
  done,
  givenDraft,
  givenInReview,
  givenRegistered,
  givenSection,
  givenSubmitted,
  shownHash,
} from '@/lib/testing/given-asset'
import { assetAsOf } from './asset-as-of'
import { assetDetail } from './asset-detail'
import { beginRetirement, beginRevision } from './begin-change'
import { submitAsset } from './submit-asset'
import { discardDraft, withdrawAsset } from './withdraw-asset'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

async function detail(actor: Actor, assetId: string) {
  const asset = await assetDetail(actor, assetId)
  if (asset === null) throw new Error('this asset is shown to nobody')
  return asset
}
const stepsFor = async (actor: Actor, assetId: string) => (await detail(actor, assetId)).working?.steps

test('what does not exist, is of others, or may never be seen is not shown', async () => {
  const section = await givenSection()
  const assetId = await givenDraft(section)
  expect(await assetDetail(section.staff, randomUUID())).toBeNull()
  expect(await assetDetail((await givenSection()).staff, assetId)).toBeNull()
  expect(await assetAsOf((await givenSection()).staff, assetId, '2099-01-01')).toBeNull()
  await expect(assetDetail(await givenPerson('admin'), assetId)).rejects.toMatchObject({ reason: 'forbidden' })
})

test('each state opens to each person exactly the steps of the road', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const auditor = await givenPerson('auditor')
  const draft = await givenDraft(section)
  expect(await stepsFor(section.staff, draft)).toEqual(['asset.submit', 'asset.discard'])
  expect(await stepsFor(ciso, draft)).toEqual([])
  const submitted = await givenSubmitted(section)
  expect(await stepsFor(section.staff, submitted)).toEqual(['asset.withdraw'])
  expect(await stepsFor(section.manager, submitted)).toEqual(['asset.approve'])
  expect(await stepsFor(ciso, submitted)).toEqual([])
  const inReview = await givenInReview(section)
  expect(await stepsFor(section.manager, inReview)).toEqual([])
  expect(await stepsFor(ciso, inReview)).toEqual(['asset.review'])
  expect(await stepsFor(auditor, inReview)).toEqual([])
})

test('a manager who submitted does not approve', async () => {
  const section = await givenSection()
  const assetId = await givenDraft(section)
  done(await submitAsset(section.manager, { ...aKey(), assetId, revision: 1, content: {}, comment: '' }))
  expect(await stepsFor(section.manager, assetId)).toEqual(['asset.withdraw'])
})

test('a registered asset may be changed or retired by its section, while nothing is under way', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const assetId = await givenRegistered(section, ciso)
  expect((await detail(section.staff, assetId)).mayBegin).toEqual({ revise: true, retire: true })
  expect((await detail(ciso, assetId)).mayBegin).toEqual({ revise: false, retire: false })
  done(await beginRevision(section.staff, { ...aKey(), assetId }))
  expect((await detail(section.staff, assetId)).mayBegin).toEqual({ revise: false, retire: false })
})

test('a change is shown beside what is registered, with its differences and the road it will take', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const assetId = await givenRegistered(section, ciso, { myNumber: 'none' })
  done(await beginRevision(section.staff, { ...aKey(), assetId }))
  expect((await detail(section.staff, assetId)).working?.route).toBe('manager')
  const content = { location: '書庫2', confidentiality: '3C', ruleReasons: { R21: '件数が減ったため' } }
  done(await submitAsset(section.staff, { ...aKey(), assetId, revision: 1, content, comment: '移転のため' }))
  const { registered, working } = await detail(section.staff, assetId)
  expect(registered).toMatchObject({ state: 'registered', content: { confidentiality: '3B' } })
  expect(working).toMatchObject({ state: 'submitted', change: 'revise', route: 'manager-ciso' })
  expect(working?.round).toMatchObject({ submittedByName: section.staff.name, comment: '移転のため' })
  const changed = working?.differences.filter(({ kind }) => kind !== 'same')
  expect(changed).toEqual([
    { key: 'location', before: '市民課 キャビネット3', after: '書庫2', kind: 'changed' },
    { key: 'confidentiality', before: '3B', after: '3C', kind: 'changed' },
    { key: 'ruleReasons', before: {}, after: { R21: '件数が減ったため' }, kind: 'added' },
  ])
})

test('a returned asset says who returned it and why, field by field', async () => {
  const section = await givenSection()
  const assetId = await givenSubmitted(section)
  const contentHash = await shownHash(section.manager, assetId)
  const remarks = [{ field: 'location', text: '棚番号も' }]
  const verdict = { verdict: 'return', comment: '場所を詳しく', remarks }
  done(await approveAsset(section.manager, { ...aKey(), assetId, contentHash, ...verdict }))
  const { working } = await detail(section.staff, assetId)
  expect(working?.steps).toEqual(['asset.submit', 'asset.discard'])
  expect(working?.round?.decisions).toMatchObject([
    { step: 'manager', outcome: 'return', decidedByName: section.manager.name, comment: '場所を詳しく', remarks },
  ])
})

test('after a withdrawal the draft stands on its own again', async () => {
  const section = await givenSection()
  const assetId = await givenSubmitted(section)
  done(await withdrawAsset(section.staff, { ...aKey(), assetId, revision: 2 }))
  const { working } = await detail(section.staff, assetId)
  expect(working).toMatchObject({
    state: 'draft',
    round: { outcome: 'withdrawn' },
    steps: ['asset.submit', 'asset.discard'],
  })
})

test('a draft that was given up shows its last content and nothing to do', async () => {
  const section = await givenSection()
  const assetId = await givenDraft(section, { name: 'やめた' })
  done(await discardDraft(section.staff, { ...aKey(), assetId, revision: 1 }))
  const asset = await detail(section.staff, assetId)
  expect(asset).toMatchObject({
    registered: null,
    working: null,
    last: { state: 'discarded', content: { name: 'やめた' } },
  })
  expect(asset.mayBegin).toEqual({ revise: false, retire: false })
})

test('as of a day the version is shown that was registered then, by the clock of Japan', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const assetId = await givenRegistered(section, ciso, { name: '旧い名前' })
  done(await beginRevision(section.staff, { ...aKey(), assetId }))
  done(
    await submitAsset(section.staff, { ...aKey(), assetId, revision: 1, content: { name: '新しい名前' }, comment: '' }),
  )
  done(await approveAsset(section.manager, await anApproval(section.manager, assetId)))
  // Registered on 1 April 2024 in the last minute of the day in Japan, changed on 1 April 2025 in the first.
  await asOwner(
    `UPDATE asset_version SET revision = revision + 1,
       registered_at = CASE number WHEN 1 THEN '2024-04-01T23:59+09'::timestamptz ELSE '2025-04-01T00:00+09' END,
       superseded_at = CASE number WHEN 1 THEN '2025-04-01T00:00+09'::timestamptz END
     WHERE asset_id = $1`,
    [assetId],
  )
  const nameOn = async (day: string) => {
    const asset = await assetAsOf(section.staff, assetId, day)
    return asset?.version?.content.name ?? asset?.version
  }
  expect(await nameOn('2024-03-31')).toBeNull()
  expect(await nameOn('2024-04-01')).toBe('旧い名前')
  expect(await nameOn('2025-03-31')).toBe('旧い名前')
  expect(await nameOn('2025-04-01')).toBe('新しい名前')
})

test('a retired asset is shown as retired, now and as of that day', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const assetId = await givenRegistered(section, ciso)
  done(await beginRetirement(section.staff, { ...aKey(), assetId }))
  const content = { disposedOn: '令和8年11月1日', disposalMethod: 'shredding', disposedBy: '市民課 見本' }
  done(await submitAsset(section.staff, { ...aKey(), assetId, revision: 1, content, comment: '' }))
  done(await approveAsset(section.manager, await anApproval(section.manager, assetId)))
  const asset = await detail(ciso, assetId)
  expect(asset).toMatchObject({
    registered: { state: 'retired', content: { disposedOn: '2026-11-01' } },
    working: null,
  })
  expect(asset.mayBegin).toEqual({ revise: false, retire: false })
  const then = await assetAsOf(ciso, assetId, '2099-01-01')
  expect(then?.version?.state).toBe('retired')
})

test('a rejected registration shows why', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const assetId = await givenInReview(section)
  const contentHash = await shownHash(ciso, assetId)
  const verdict = { verdict: 'reject', comment: '台帳の対象ではありません', remarks: [] }
  done(await reviewAsset(ciso, { ...aKey(), assetId, contentHash, ...verdict }))
  const { registered, working, last } = await detail(section.staff, assetId)
  expect([registered, working]).toEqual([null, null])
  expect(last.state).toBe('rejected')
  expect(last.rounds.at(-1)?.decisions.at(-1)).toMatchObject({ step: 'ciso', comment: '台帳の対象ではありません' })
})
