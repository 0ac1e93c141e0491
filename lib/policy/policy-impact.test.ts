import { afterAll, describe, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { givenSchemeDraft } from '@/lib/testing/given-policy'
import { policyImpact } from './policy-impact'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const openData = {
  name: '公開資料',
  assetKind: 'published',
  media: ['system' as const],
  segmentCode: 'internet',
  personal: false,
  specialCare: false,
  myNumber: 'none',
  userScope: 'public',
  confidentiality: '1',
  confidentialityReason: '公表している資料のため',
  integrity: '1',
  integrityReason: '公表している資料のため',
  availability: '1',
}

async function inForce() {
  const [row] = await asOwner('SELECT network_model FROM policy_setting')
  return row?.['network_model'] === 'alpha-prime' ? ('alpha-prime' as const) : ('alpha' as const)
}

describe('what would change', () => {
  test('by a cell of the matrix: counts by section and the assets, and nothing is written', async () => {
    const section = await givenSection()
    const assetId = await givenRegistered(section, await givenPerson('ciso'), openData)
    const office = await givenPerson('office')
    const cells = [{ content: '1', place: 'internet', verdict: 'block' as const }]
    const asked = { kind: 'matrix', networkModel: await inForce(), cells } as const
    const { total, units, first } = await policyImpact(office, asked)
    const [unit] = await asOwner('SELECT name FROM unit WHERE id = $1', [section.unitId])
    expect(units).toContainEqual({ unitName: unit?.['name'], block: 1, warn: 0, eased: 0 })
    expect(first).toContainEqual(expect.objectContaining({ assetId, impact: 'block', ruleId: 'R08' }))
    expect(total.block).toBe(units.reduce((sum, { block }) => sum + block, 0))
    expect(await asOwner('SELECT FROM audit.entry WHERE request_id = $1', [office.requestId])).toEqual([])
  })

  test('by a network model, or by the matrix of one the city does not follow', async () => {
    const office = await givenPerson('office')
    await givenRegistered(await givenSection(), await givenPerson('ciso'), openData)
    const cells = [{ content: '1', place: 'internet', verdict: 'block' as const }]
    const nothing = { total: { block: 0, warn: 0, eased: 0 }, units: [], first: [] }
    expect(await policyImpact(office, { kind: 'matrix', networkModel: 'beta', cells })).toEqual(nothing)
    const model = await policyImpact(office, { kind: 'model', networkModel: 'beta-prime' })
    expect(model.total).toMatchObject({ block: 0, warn: 0 })
  })

  test('by a scheme: what has no counterpart has to be chosen anew', async () => {
    const office = await givenPerson('office')
    const assetId = await givenRegistered(await givenSection(), await givenPerson('ciso'))
    const same = await policyImpact(office, { kind: 'scheme', schemeId: await givenSchemeDraft('2024') })
    expect(same.total).toEqual({ block: 0, warn: 0, eased: 0 })
    const older = await policyImpact(office, { kind: 'scheme', schemeId: await givenSchemeDraft('2015') })
    expect(older.total.block).toBeGreaterThan(0)
    expect(older.first.length).toBeLessThanOrEqual(50)
    expect(older.first.every(({ ruleId }) => ruleId === 'R01')).toBe(true)
    expect(assetId).toBeTruthy()
  })
})
