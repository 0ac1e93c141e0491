import { afterAll, expect, test } from 'vitest'
import { beginRevision } from '@/lib/assets/begin-change'
import { submitAsset } from '@/lib/assets/submit-asset'
import { disconnect } from '@/lib/db'
import { Refusal } from '@/lib/refusal'
import { inScopeOf } from '@/lib/scope'
import { aKey, asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { done, givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { givenSystem } from '@/lib/testing/given-class'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const numberOf = async (assetId: string) =>
  String((await asOwner('SELECT asset_no FROM asset WHERE id = $1', [assetId]))[0]?.['asset_no'])
const copyOf = async (assetId: string) =>
  ({ originCopy: 'extract-copy', originals: [await numberOf(assetId)] }) as const

test('a copy that is, over others, its own original is refused at the field', async () => {
  const [section, ciso] = [await givenSection(), await givenPerson('ciso')]
  const original = await givenRegistered(section, ciso)
  const copy = await givenRegistered(section, ciso, await copyOf(original))
  done(await beginRevision(section.staff, { ...aKey(), assetId: original }))
  for (const content of [await copyOf(copy), await copyOf(original)]) {
    const asked = { ...aKey(), assetId: original, revision: 1, content, comment: '' }
    expect(await submitAsset(section.staff, asked)).toMatchObject({
      ok: false,
      refusal: { reason: 'invalid', problems: [{ field: 'originals', code: 'circle' }] },
    })
  }
})

test('a circle that nobody saw coming is refused when it would be committed, and nothing of it stays', async () => {
  const { staff, unitId } = await givenSection()
  const below = await givenSystem(unitId, '共通基盤')
  const above = await givenSystem(unitId, '住民記録システム', [below])
  const turned = inScopeOf(
    staff,
    'asset.revise',
    (tx) => tx.$executeRaw`INSERT INTO system_standing VALUES (${below}::uuid, ${above}::uuid, ${unitId}::uuid)`,
  )
  await expect(turned).rejects.toEqual(new Refusal('conflict'))
  expect(await asOwner('SELECT on_id FROM system_standing WHERE system_id = ANY ($1)', [[below, above]])).toEqual([
    { on_id: below },
  ])
})
