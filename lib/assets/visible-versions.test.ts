import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { can, mayEver, roles, type Actor } from '@/lib/domain/access'
import { inScopeOf } from '@/lib/scope'
import { actorOf, forgetOwner, givenGrant, givenPerson, givenPersonWithoutGrant } from '@/lib/testing/given'
import { givenDraft, givenInReview, givenRegistered, givenSection, givenSubmitted } from '@/lib/testing/given-asset'
import { visibleVersions } from './visible-versions'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

type Section = Awaited<ReturnType<typeof givenSection>>
let own: Section
let everyAsset: { assetId: string; unitId: string }[]

/** One asset of each state in one's own section, and the same in another one. */
beforeAll(async () => {
  const ciso = await givenPerson('ciso')
  own = await givenSection()
  everyAsset = []
  for (const section of [own, await givenSection()]) {
    const assetIds = [
      await givenDraft(section),
      await givenSubmitted(section),
      await givenInReview(section),
      await givenRegistered(section, ciso),
    ]
    everyAsset.push(...assetIds.map((assetId) => ({ assetId, unitId: section.unitId })))
  }
})

/** Which of these assets an actor is shown; without the gate, row security alone decides. */
async function shownTo(actor: Actor, withGate: boolean): Promise<string[]> {
  const gate = withGate ? visibleVersions(actor, 'asset.read') : {}
  const rows = await inScopeOf(actor, 'asset.read', (tx) =>
    tx.assetVersion.findMany({
      where: { AND: [gate, { assetId: { in: everyAsset.map(({ assetId }) => assetId) } }] },
      select: { assetId: true },
    }),
  )
  return rows.map(({ assetId }) => assetId).sort()
}

const granted = (actor: Actor) =>
  everyAsset
    .filter((asset) => can(actor, 'asset.read', asset))
    .map(({ assetId }) => assetId)
    .sort()

test.each(roles)('a %s of the section is shown exactly the assets the table grants', async (role) => {
  const actor = await givenPerson(role, own.unitId)
  if (!mayEver(actor, 'asset.read')) {
    await expect(shownTo(actor, true)).rejects.toMatchObject({ reason: 'forbidden' })
    return
  }
  expect(await shownTo(actor, true)).toEqual(granted(actor))
})

test.each(roles)('with the gate forgotten, row security cuts the rows of a %s all the same', async (role) => {
  const actor = await givenPerson(role, own.unitId)
  if (mayEver(actor, 'asset.read')) expect(await shownTo(actor, false)).toEqual(granted(actor))
})

test('a grant that ended shows nothing, one more grant shows more', async () => {
  const { id } = await givenPersonWithoutGrant({ unitId: own.unitId })
  await givenGrant(id, 'staff', own.unitId, { from: '2020-04-01', to: '2021-03-31' })
  await expect(shownTo(await actorOf(id), true)).rejects.toMatchObject({ reason: 'forbidden' })
  await givenGrant(id, 'staff', own.unitId)
  expect(await shownTo(await actorOf(id), true)).toHaveLength(4)
  await givenGrant(id, 'auditor', null)
  expect(await shownTo(await actorOf(id), true)).toHaveLength(8)
})
