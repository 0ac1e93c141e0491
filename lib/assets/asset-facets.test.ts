import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { reach, type Actor } from '@/lib/domain/access'
import { assetFilter, concerns, stateChoices } from '@/lib/domain/asset-filter'
import { aKey, asOwner, forgetOwner, givenPerson, givenUnit } from '@/lib/testing/given'
import { done, givenDraft, givenRegistered, givenSection, givenSubmitted } from '@/lib/testing/given-asset'
import { givenSystem } from '@/lib/testing/given-class'
import { givenMatrixPerson, givenTwoSections, matrixPeople } from '@/lib/testing/matrix-people'
import { assetFacets } from './asset-facets'
import { assetList } from './asset-list'
import { beginRevision } from './begin-change'
import { facets, type Facet } from './facet-conditions'
import { discardDraft } from './withdraw-asset'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

type Section = Awaited<ReturnType<typeof givenSection>>
type Address = Readonly<Record<string, unknown>>

const countsOf = async (actor: Actor, address: Address) => (await assetFacets(actor, assetFilter.parse(address))).counts

/** What the list finds when a facet has this value alone, under the other conditions. */
async function listed(actor: Actor, address: Address, facet: Facet, value: string): Promise<number> {
  const { total } = await assetList(actor, assetFilter.parse({ ...address, [facet]: value, rows: '25' }))
  return total.count
}

/** The values the list knows of a facet besides those that were counted. */
const others: Partial<Record<Facet, readonly string[]>> = {
  state: stateChoices.filter((choice) => choice !== 'all' && choice !== 'current'),
  confidentiality: ['1', '2', '3A', '3B', '3C', '-'],
  segment: ['my-number', 'lgwan', 'internet', 'none', '-'],
  kind: ['database', 'paper', 'log', '-'],
  medium: ['system', 'paper', 'tape', '-'],
  personal: ['personal', 'special-care', 'my-number', 'no', 'unanswered'],
  concern: concerns,
  age: ['year', 'three-years', 'longer', 'never'],
}

async function givenMixed(section: Section): Promise<string> {
  const ciso = await givenPerson('ciso')
  const systemId = await givenSystem(section.unitId, '件数システム')
  const other = await givenSystem(section.unitId, '予備システム')
  await givenDraft(section, {
    name: '件数 甲',
    segmentCode: 'lgwan',
    confidentiality: '2',
    media: ['system', 'paper'],
    systemId,
  })
  await givenDraft(section, {
    name: '件数 乙',
    systemId,
    alsoHeldBy: [other, systemId],
    assetKind: 'database',
    media: ['tape'],
  })
  await givenDraft(section, {
    name: '件数 丙',
    segmentCode: null,
    confidentiality: null,
    assetKind: null,
    media: [],
    personal: null,
    ruleReasons: { R02: '移行の途中' },
  })
  await givenSubmitted(section, { name: '件数 丁' })
  done(
    await discardDraft(section.staff, {
      ...aKey(),
      assetId: await givenDraft(section, { name: '件数 戊' }),
      revision: 1,
    }),
  )
  const changing = await givenRegistered(section, ciso, { name: '件数 己' })
  done(await beginRevision(section.staff, { ...aKey(), assetId: changing }))
  const days = ['2 years', '5 years']
  for (const [place, ago] of days.entries()) {
    const assetId = await givenRegistered(section, ciso, { name: `件数 古${String(place)}` })
    await asOwner(
      `UPDATE asset_version SET registered_at = now() - $2::interval, revision = revision + 1 WHERE asset_id = $1`,
      [assetId, ago],
    )
  }
  return systemId
}

describe('what a facet says of a value is what the list finds', () => {
  let section: Section
  let systemId: string
  beforeAll(async () => {
    section = await givenSection()
    systemId = await givenMixed(section)
  }, 60_000)

  test.each<[string, Address]>([
    ['nothing is chosen', {}],
    ['every state is looked at', { state: 'all' }],
    ['a state is chosen', { state: 'changing' }],
    ['a segment is chosen', { segment: 'lgwan' }],
    ['several segments are', { segment: ['lgwan', '-'], personal: ['personal', 'unanswered'] }],
    ['levels are', { confidentiality: ['2', '-'], integrity: '2', state: 'all' }],
    ['kind and medium are', { kind: ['database', '-'], medium: ['tape', '-'] }],
    ['media are', { medium: ['system', 'paper'], age: 'never' }],
    ['what is missing is', { concern: ['unrated', 'warned'], age: ['never', 'longer'] }],
    ['words are', { q: '件数' }],
    ['a long word, and a state, are', { q: '件数システム', state: 'draft' }],
    ['a sign of a pattern is searched', { q: '%' }],
    ['nothing is left', { segment: 'internet', confidentiality: '3A', medium: 'tape' }],
  ])('when %s', async (_, address) => {
    const counts = await countsOf(section.staff, address)
    for (const facet of facets) {
      const values = new Set([...Object.keys(counts[facet]), ...(others[facet] ?? [])])
      for (const value of values) {
        const found = await listed(section.staff, address, facet, value)
        expect([facet, value, counts[facet][value] ?? 0]).toEqual([facet, value, found])
      }
    }
  })

  test('a system holds what names it twice only once', async () => {
    const { system } = await countsOf(section.staff, { system: systemId })
    expect(system[systemId]).toBe(2)
  })
})

test('a unit counts what lies below it, whoever reaches both', async () => {
  const department = await givenUnit({ kind: 'department' })
  const { id } = await givenUnit({ parentId: department.id })
  const staff = await givenPerson('staff', id)
  for (let turn = 0; turn < 2; turn += 1) await givenDraft({ unitId: id, staff, manager: staff })
  const head = await givenPerson('head', department.id)
  const { unit } = await countsOf(head, {})
  expect([unit[department.id], unit[id]]).toEqual([2, 2])
  expect((await countsOf(head, { segment: 'x' })).unit).toEqual({})
})

test.each(Object.keys(matrixPeople))('the counts of %s hold exactly what the access table grants', async (called) => {
  const sections = await givenTwoSections()
  for (const section of [sections.mine, sections.theirs]) await givenDraft(section, { name: '境界の件' })
  const { actor, declared } = await givenMatrixPerson(called, sections)
  const reached = reach(declared, 'asset.read')
  if (reached.kind === 'none') {
    await expect(countsOf(actor, {})).rejects.toMatchObject({ reason: 'forbidden' })
    return
  }
  const { unit } = await countsOf(actor, { q: '境界の件' })
  const should = [sections.mine, sections.theirs].map(({ unitId }) =>
    reached.kind === 'all' || reached.unitIds.includes(unitId) ? 1 : undefined,
  )
  expect([sections.mine, sections.theirs].map(({ unitId }) => unit[unitId])).toEqual(should)
})
