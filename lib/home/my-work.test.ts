import { afterAll, expect, test } from 'vitest'
import { approveAsset } from '@/lib/approvals/decide-request'
import { beginRevision } from '@/lib/assets/begin-change'
import { disconnect } from '@/lib/db'
import type { Role } from '@/lib/domain/access'
import { actorOf, aKey, forgetOwner, givenGrant, givenPerson, givenPersonWithoutGrant } from '@/lib/testing/given'
import {
  done,
  givenDraft,
  givenInReview,
  givenRegistered,
  givenSection,
  givenSubmitted,
  shownHash,
} from '@/lib/testing/given-asset'
import { grantsToMind } from './grants-to-mind'
import { myWork } from './my-work'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

async function givenReturned(section: Awaited<ReturnType<typeof givenSection>>) {
  const assetId = await givenSubmitted(section)
  const contentHash = await shownHash(section.manager, assetId)
  const back = { ...aKey(), assetId, contentHash, verdict: 'return', comment: '保管場所を詳しく', remarks: [] }
  done(await approveAsset(section.manager, back))
  return assetId
}

test('staff see what came back with its reason, the drafts of the section and what they sent', async () => {
  const section = await givenSection()
  const returned = await givenReturned(section)
  const draft = await givenDraft(section)
  const submitted = await givenSubmitted(section)
  const inReview = await givenInReview(section)
  await givenDraft(await givenSection())
  const work = await myWork(section.staff, undefined)
  expect(work?.section).toMatchObject({
    returned: {
      total: 1,
      rows: [{ assetId: returned, comment: '保管場所を詳しく', returnedByName: section.manager.name }],
    },
    drafts: { total: 1, rows: [{ assetId: draft, updatedByName: section.staff.name }] },
    sent: {
      total: 2,
      rows: [
        { assetId: submitted, waitsFor: 'manager' },
        { assetId: inReview, waitsFor: 'ciso' },
      ],
    },
  })
  expect(work).toMatchObject({ approvals: null, reviews: null, city: null })
})

test('the draft of a change stands among the drafts, while the figures count what the list shows', async () => {
  const section = await givenSection()
  const assetId = await givenRegistered(section, await givenPerson('ciso'))
  done(await beginRevision(section.staff, { ...aKey(), assetId }))
  const work = await myWork(section.staff, undefined)
  expect(work?.section?.drafts).toMatchObject({ total: 1, rows: [{ assetId, change: 'revise' }] })
  expect(work?.figures).toEqual({ registered: 1, drafts: 0, unrated: 0 })
})

test('an asset that nobody rated counts as such and never as the lowest level', async () => {
  const section = await givenSection()
  await givenDraft(section, { confidentiality: null })
  expect((await myWork(section.staff, undefined))?.figures).toEqual({ registered: 0, drafts: 1, unrated: 1 })
})

test('a block shows five rows, and all of them when it is opened', async () => {
  const section = await givenSection()
  for (let each = 0; each < 7; each++) await givenDraft(section)
  const folded = await myWork(section.staff, undefined)
  expect(folded?.section?.drafts.rows).toHaveLength(5)
  expect(folded?.section?.drafts.total).toBe(7)
  expect((await myWork(section.staff, 'drafts'))?.section?.drafts.rows).toHaveLength(7)
})

test('a manager sees what waits for their approval beside the work of the section', async () => {
  const section = await givenSection()
  const assetId = await givenSubmitted(section)
  const work = await myWork(section.manager, undefined)
  expect(work?.approvals).toMatchObject({ total: 1, rows: [{ assetId }] })
  expect(work?.section).not.toBeNull()
  expect(work?.reviews).toBeNull()
})

test('the CISO sees the reviews and the whole city, and no drafts', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  await givenRegistered(section, ciso, { confidentiality: '3A' })
  await givenInReview(section)
  const work = await myWork(ciso, undefined)
  expect(work?.reviews?.total).toBeGreaterThan(0)
  expect(work).toMatchObject({ section: null, approvals: null })
  const secret = work?.city?.find(
    ({ confidentiality, segmentCode }) => confidentiality === '3A' && segmentCode === 'none',
  )
  expect(secret?.assets).toBeGreaterThan(0)
})

test.each(['head', 'office', 'auditor'] as const)('a reader (%s) has figures and no work', async (role: Role) => {
  const section = await givenSection()
  await givenRegistered(section, await givenPerson('ciso'))
  const work = await myWork(await givenPerson(role, section.unitId), undefined)
  expect(work).toMatchObject({ section: null, approvals: null, reviews: null })
  expect(work?.figures.registered).toBeGreaterThan(0)
  expect(work?.city === null).toBe(role === 'head')
})

test('an administrator sees no asset, and the grants to look after', async () => {
  const admin = await givenPerson('admin')
  expect(await myWork(admin, undefined)).toBeNull()
  const { id } = await givenPersonWithoutGrant()
  await givenGrant(id, 'ciso', null, { confirmed: false })
  const grants = await grantsToMind(admin)
  expect(grants?.waiting.map(({ personId }) => personId)).toContain(id)
  expect(await grantsToMind(await givenPerson('staff'))).toBeNull()
})

test('somebody without a grant has neither', async () => {
  const { id } = await givenPersonWithoutGrant()
  const nobody = await actorOf(id)
  expect(await myWork(nobody, undefined)).toBeNull()
  expect(await grantsToMind(nobody)).toBeNull()
})
