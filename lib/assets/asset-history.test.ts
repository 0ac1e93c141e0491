import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { approveAsset } from '@/lib/approvals/decide-request'
import { disconnect } from '@/lib/db'
import { aKey, asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { anApproval, done, givenDraft, givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { assetHistory } from './asset-history'
import { beginRevision } from './begin-change'
import { submitAsset } from './submit-asset'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

/** An asset that was registered and changed twice since. */
async function givenThreeVersions() {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const assetId = await givenRegistered(section, ciso, { location: '書庫1' })
  for (const location of ['書庫2', '書庫3']) {
    done(await beginRevision(section.staff, { ...aKey(), assetId }))
    done(
      await submitAsset(section.staff, { ...aKey(), assetId, revision: 1, content: { location }, comment: location }),
    )
    done(await approveAsset(section.manager, await anApproval(section.manager, assetId)))
  }
  return { ...section, ciso, assetId }
}

test('every version is told, the newest first, with its submissions and decisions', async () => {
  const { staff, manager, ciso, assetId } = await givenThreeVersions()
  const history = await assetHistory(staff, assetId, {})
  expect(history?.versions).toMatchObject([
    { number: 3, change: 'revise', state: 'registered', supersededAt: null },
    { number: 2, change: 'revise', state: 'superseded' },
    { number: 1, change: 'register', state: 'superseded' },
  ])
  expect(history?.versions[2]?.rounds).toMatchObject([
    {
      submittedByName: staff.name,
      outcome: 'registered',
      decisions: [
        { step: 'manager', outcome: 'approve', decidedByName: manager.name },
        { step: 'ciso', outcome: 'approve', decidedByName: ciso.name },
      ],
    },
  ])
})

test('people keep in history the name they had', async () => {
  const { staff, assetId } = await givenThreeVersions()
  await asOwner(`UPDATE person SET name = '改姓　花子', revision = revision + 1 WHERE id = $1`, [staff.id])
  const history = await assetHistory(staff, assetId, {})
  expect(history?.versions[0]?.rounds[0]?.submittedByName).toBe(staff.name)
  expect(history?.trail.requests.map(({ actorName }) => actorName)).toContain(staff.name)
})

test.each([
  [{}, { from: 2, to: 3 }, ['書庫2', '書庫3']],
  [{ from: 1, to: 3 }, { from: 1, to: 3 }, ['書庫1', '書庫3']],
  [{ from: 3, to: 1 }, { from: 1, to: 3 }, ['書庫1', '書庫3']],
  [{ from: 99, to: 2 }, { from: 1, to: 2 }, ['書庫1', '書庫2']],
])('asked to compare %j it compares %j, the older one first', async (asked, numbers, [before, after]) => {
  const { staff, assetId } = await givenThreeVersions()
  const compared = (await assetHistory(staff, assetId, asked))?.compared
  expect(compared).toMatchObject(numbers)
  const changed = compared?.differences.filter(({ kind }) => kind !== 'same')
  expect(changed).toEqual([{ key: 'location', before, after, kind: 'changed' }])
})

test('a single version, or one with itself, is compared with nothing', async () => {
  const section = await givenSection()
  const assetId = await givenDraft(section)
  expect((await assetHistory(section.staff, assetId, {}))?.compared).toBeNull()
  const { staff, assetId: other } = await givenThreeVersions()
  expect((await assetHistory(staff, other, { from: 2, to: 2 }))?.compared).toBeNull()
})

test('the section sees what was done with its asset, others see nothing of it', async () => {
  const { staff, manager, ciso, assetId } = await givenThreeVersions()
  const history = await assetHistory(staff, assetId, {})
  const people = new Set(history?.trail.requests.map(({ actorName }) => actorName))
  expect(people).toEqual(new Set([staff.name, manager.name, ciso.name]))
  expect(await assetHistory((await givenSection()).staff, assetId, {})).toBeNull()
  expect(await assetHistory(staff, randomUUID(), {})).toBeNull()
})
