import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveAsset, reviewAsset } from '@/lib/approvals/decide-request'
import { beginRevision } from '@/lib/assets/begin-change'
import { disconnect } from '@/lib/db'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { actorOf, aKey, asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { anApproval, done, givenDraft, givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { submitAsset } from './submit-asset'

let section: Awaited<ReturnType<typeof givenSection>>
beforeAll(async () => {
  section = await givenSection()
})
afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

async function submit(assetId: string, content: Partial<AssetContent>) {
  const staff = await actorOf(section.staff.id)
  return submitAsset(staff, { ...aKey(), assetId, revision: 1, content, comment: '' })
}

test.each([
  [{ 'copy-min': '' }, { field: 'dutiesRemoved.copy-min', code: 'dutyReasonNeeded' }],
  [{ 'copy-min': ' 　' }, { field: 'dutiesRemoved.copy-min', code: 'dutyReasonNeeded' }],
  [{ 'public-integrity': '公表しないため' }, { field: 'dutiesRemoved.public-integrity', code: 'dutyNotInForce' }],
])('a duty is taken out with a reason, and only one that is in force: %o', async (dutiesRemoved, problem) => {
  const assetId = await givenDraft(section)
  expect(await submit(assetId, { dutiesRemoved })).toMatchObject({
    refusal: { reason: 'invalid', problems: [problem] },
  })
})

test('taking a duty out of a registered asset goes one level higher, to the CISO', async () => {
  const ciso = await givenPerson('ciso')
  const assetId = await givenRegistered(section, ciso)
  done(await beginRevision(await actorOf(section.staff.id), { ...aKey(), assetId }))
  const { route } = done(await submit(assetId, { dutiesRemoved: { 'copy-min': '窓口で控えを渡すため' } }))
  expect(route).toBe('manager-ciso')
  done(await approveAsset(await actorOf(section.manager.id), await anApproval(section.manager, assetId)))
  done(await reviewAsset(await actorOf(ciso.id), await anApproval(ciso, assetId)))
  const [row] = await asOwner(
    `SELECT duties_removed, route FROM asset_version v JOIN request ON version_id = v.id
      WHERE v.asset_id = $1 AND v.state = 'registered'`,
    [assetId],
  )
  expect(row).toEqual({ duties_removed: { 'copy-min': '窓口で控えを渡すため' }, route: 'manager-ciso' })
})
