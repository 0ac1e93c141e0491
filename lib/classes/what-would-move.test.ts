import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveAsset, reviewAsset } from '@/lib/approvals/decide-request'
import { requestDetail } from '@/lib/approvals/request-detail'
import { beginRevision } from '@/lib/assets/begin-change'
import { reviseAsset } from '@/lib/assets/revise-asset'
import { submitAsset } from '@/lib/assets/submit-asset'
import { disconnect } from '@/lib/db'
import { aKey, asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { anApproval, done, givenDraft, givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { givenSystem, heldBy } from '@/lib/testing/given-class'
import { draftMoves } from './what-would-move'

const weaker = { confidentiality: '3C', myNumber: 'none', confidentialityReason: '個人情報' } as const

async function given() {
  const [mine, theirs, ciso] = [await givenSection(), await givenSection(), await givenPerson('ciso')]
  const below = await givenSystem(mine.unitId, '共通基盤')
  const system = await givenSystem(mine.unitId, '住民記録システム', [below])
  const asset = await givenRegistered(mine, ciso, heldBy(system, { name: '送付先', ...weaker }))
  return { mine, theirs, ciso, below, system, asset }
}
let city: Awaited<ReturnType<typeof given>>
beforeAll(async () => {
  city = await given()
}, 60_000)
afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const stored = async () => asOwner('SELECT * FROM class_value ORDER BY node_id, axis')
const numberOf = async (assetId: string) =>
  String((await asOwner('SELECT asset_no FROM asset WHERE id = $1', [assetId]))[0]?.['asset_no'])

test('what is foretold is written nowhere, and happens once the change is registered', async () => {
  const { mine, ciso, below, system, asset } = city
  done(await beginRevision(mine.staff, { ...aKey(), assetId: asset }))
  const before = await stored()
  const strict = { confidentiality: '3B', myNumber: 'use' }
  const foretold = await draftMoves(mine.staff, { assetId: asset, content: strict })
  const moves = [below, system].sort().map((id) => ({
    node: { id },
    levels: [{ axis: 'confidentiality', before: '3C', after: '3B' }],
  }))
  expect(foretold?.route).toBe('manager-ciso')
  expect(foretold?.moves).toMatchObject(moves)
  expect(await stored()).toEqual(before)

  done(await submitAsset(mine.staff, { ...aKey(), assetId: asset, revision: 1, content: strict, comment: '' }))
  const shown = await requestDetail(mine.manager, 'asset.approve', asset)
  expect(shown).toMatchObject({ moves: foretold?.moves })
  done(await approveAsset(mine.manager, await anApproval(mine.manager, asset)))
  done(await reviewAsset(ciso, await anApproval(ciso, asset)))
  const after = await asOwner(
    `SELECT DISTINCT code FROM class_value WHERE node_id = ANY ($1) AND axis = 'confidentiality'`,
    [[system, below, asset]],
  )
  expect(after).toEqual([{ code: '3B' }])
})

test('of other sections only the number of assets is told, and nothing of a draft that is not theirs', async () => {
  const { mine, theirs, ciso } = city
  const original = await givenRegistered(theirs, ciso, weaker)
  for (const name of ['写し一', '写し二'])
    await givenRegistered(mine, ciso, {
      ...weaker,
      name,
      originCopy: 'extract-copy',
      originals: [await numberOf(original)],
    })
  done(await beginRevision(theirs.staff, { ...aKey(), assetId: original }))
  const foretold = await draftMoves(theirs.staff, { assetId: original, content: { confidentiality: '3B' } })
  expect(foretold?.moves).toEqual([
    {
      node: { kind: 'asset', id: null },
      count: 2,
      levels: [{ axis: 'confidentiality', before: '3C', after: '3B' }],
    },
  ])
  expect(await draftMoves(mine.staff, { assetId: original, content: {} })).toBeNull()
  expect(await draftMoves(theirs.staff, { assetId: original, content: { personCount: 'many' } })).toBeNull()
})

test('a new asset is foreseen as well', async () => {
  const { mine } = city
  const system = await givenSystem(mine.unitId, '福祉システム')
  const assetId = await givenDraft(mine, heldBy(system))
  const foretold = await draftMoves(mine.staff, { assetId, content: {} })
  expect(foretold?.moves).toMatchObject([
    {
      node: { id: system },
      levels: [
        { axis: 'confidentiality', before: null, after: '3B' },
        { axis: 'integrity', before: null, after: '2' },
        { axis: 'availability', before: null, after: '1' },
      ],
    },
  ])
})

test('the class of an asset of others is not foretold for a number that stands in no draft', async () => {
  const { mine, theirs, ciso } = city
  const original = await numberOf(await givenRegistered(theirs, ciso))
  const own = await numberOf(await givenRegistered(mine, ciso, weaker))
  const open = { confidentiality: '1', integrity: '1', originCopy: 'extract-copy' }
  const assetId = await givenDraft(mine, heldBy(await givenSystem(mine.unitId, '写しのシステム'), open))
  const levelsFor = async (originals: string) =>
    (await draftMoves(mine.staff, { assetId, content: { originals } }))?.moves[0]?.levels.map(({ after }) => after)
  expect(await levelsFor(original)).toEqual(['1', '1', '1'])
  expect(await levelsFor(own)).toEqual(['3C', '2', '1'])

  done(await reviseAsset(mine.staff, { ...aKey(), assetId, revision: 1, content: { originals: original } }))
  expect(await levelsFor(original)).toEqual(['3B', '2', '1'])
  const kept = await asOwner(
    `SELECT FROM audit.entry WHERE asset_id = $1 AND after -> 'originals' ? $2 AND actor_id = $3`,
    [assetId, original, mine.staff.id],
  )
  expect(kept).toHaveLength(1)
})

test('nothing is foretold for a system that does not exist', async () => {
  const { mine } = city
  const assetId = await givenDraft(mine, heldBy(city.system))
  expect(await draftMoves(mine.staff, { assetId, content: { systemId: randomUUID() } })).toBeNull()
  expect(await draftMoves(mine.staff, { assetId, content: { alsoHeldBy: [city.asset] } })).toBeNull()
})
