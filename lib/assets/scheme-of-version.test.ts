import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { actorOf, aKey, asOwner, forgetOwner } from '@/lib/testing/given'
import { done, givenDraft, givenSection } from '@/lib/testing/given-asset'
import { reviseAsset } from './revise-asset'
import { submitAsset } from './submit-asset'

let section: Awaited<ReturnType<typeof givenSection>>
beforeAll(async () => {
  section = await givenSection()
})
afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

/** A draft that was begun while the earlier scheme was in force. */
async function begunEarlier() {
  const assetId = await givenDraft(section)
  await asOwner(
    `UPDATE asset_version SET scheme_id = (SELECT id FROM scheme WHERE code = '2015'), revision = revision + 1 WHERE asset_id = $1`,
    [assetId],
  )
  return assetId
}

const schemeOf = async (assetId: string) =>
  (
    await asOwner('SELECT scheme_id = scheme_in_force() AS current FROM asset_version WHERE asset_id = $1', [assetId])
  )[0]

test('a draft that is saved takes its levels from the scheme in force', async () => {
  const assetId = await begunEarlier()
  done(await reviseAsset(await actorOf(section.staff.id), { ...aKey(), assetId, revision: 2, content: { name: '届' } }))
  expect(await schemeOf(assetId)).toEqual({ current: true })
})

test('a draft that is submitted as it stands is judged and kept by the scheme in force', async () => {
  const assetId = await begunEarlier()
  const asked = { ...aKey(), assetId, revision: 2, content: {}, comment: '' }
  done(await submitAsset(await actorOf(section.staff.id), asked))
  expect(await schemeOf(assetId)).toEqual({ current: true })
})

test('a level of an earlier scheme stays in its draft, under its scheme, until it is chosen anew', async () => {
  const assetId = await begunEarlier()
  await asOwner(`UPDATE asset_version SET confidentiality = '3', revision = revision + 1 WHERE asset_id = $1`, [
    assetId,
  ])
  const save = async (revision: number, content: object) =>
    reviseAsset(await actorOf(section.staff.id), { ...aKey(), assetId, revision, content })
  done(await save(3, { name: '届', confidentiality: '3' }))
  expect(await schemeOf(assetId)).toEqual({ current: false })
  expect(await save(4, { integrity: '3' })).toMatchObject({ refusal: { problems: [{ field: 'integrity' }] } })
  const asked = { ...aKey(), assetId, revision: 4, content: {}, comment: '' }
  const refused = await submitAsset(await actorOf(section.staff.id), asked)
  expect(refused.ok ? [] : refused.refusal.problems.map(({ field }) => field)).toContain('confidentiality')
  done(await save(4, { confidentiality: '3B' }))
  expect(await schemeOf(assetId)).toEqual({ current: true })
})
