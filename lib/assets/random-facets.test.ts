import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { disconnect } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { assetKinds, media } from '@/lib/domain/asset-choices'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { ageBounds, ages, assetFilter, concerns, pastStates, personalKinds } from '@/lib/domain/asset-filter'
import { japanToday } from '@/lib/domain/fiscal-year'
import { foldForSearch } from '@/lib/domain/search-text'
import { aKey, asOwner, forgetOwner, givenPerson, givenUnit } from '@/lib/testing/given'
import { done, givenDraft, givenRegistered, givenSubmitted } from '@/lib/testing/given-asset'
import { givenSystem } from '@/lib/testing/given-class'
import { assetFacets } from './asset-facets'
import { beginRevision } from './begin-change'
import { facets, type Facet } from './facet-conditions'
import { discardDraft } from './withdraw-asset'

// A register made at random, counted by the database in its narrow table and here, row by row, as the conditions say.

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const text = z.string().nullable()
const row = z.object({
  unit_id: z.string(),
  state: z.string(),
  working: z.boolean(),
  segment_code: text,
  confidentiality: text,
  integrity: text,
  availability: text,
  asset_kind: text,
  personal: z.boolean().nullable(),
  special_care: z.boolean().nullable(),
  my_number: text,
  media: z.array(z.string()),
  holders: z.array(z.string().nullable()),
  warned: z.boolean(),
  registered_at: z.date().nullable(),
  search: z.string(),
})
type Row = z.output<typeof row>

const orNothing = (value: string | null) => [value ?? '-']
const when = (value: string, holds: boolean) => (holds ? [value] : [])

function ageOf(at: Date | null): string {
  const { year, threeYears } = ageBounds(japanToday(new Date()))
  if (at === null) return 'never'
  if (at >= year) return 'year'
  return at >= threeYears ? 'three-years' : 'longer'
}

/** Every value of a facet that a row has. */
const valuesOf: Readonly<Record<Facet, (of: Row) => readonly string[]>> = {
  unit: (of) => [of.unit_id],
  state: (of) => [of.state, ...when('changing', of.state === 'registered' && of.working)],
  segment: (of) => orNothing(of.segment_code),
  confidentiality: (of) => orNothing(of.confidentiality),
  integrity: (of) => orNothing(of.integrity),
  availability: (of) => orNothing(of.availability),
  kind: (of) => orNothing(of.asset_kind),
  personal: (of) => [
    ...when('personal', of.personal === true),
    ...when('no', of.personal === false),
    ...when('unanswered', of.personal === null),
    ...when('special-care', of.special_care === true),
    ...when('my-number', of.my_number === 'use' || of.my_number === 'related'),
  ],
  medium: (of) => (of.media.length === 0 ? ['-'] : of.media),
  system: (of) => of.holders.filter((id) => id !== null),
  concern: (of) => [
    ...when('unrated', [of.confidentiality, of.integrity, of.availability].includes(null)),
    ...when('warned', of.warned),
  ],
  age: (of) => [ageOf(of.registered_at)],
}

type Address = Readonly<Partial<Record<Facet | 'q', string | string[]>>>
const past: readonly string[] = pastStates

function meets(of: Row, facet: Facet, address: Address): boolean {
  const chosen = [address[facet] ?? []].flat()
  if (facet === 'state' && chosen[0] === 'all') return true
  if (facet === 'state' && chosen.length === 0) return !past.includes(of.state)
  return chosen.length === 0 || valuesOf[facet](of).some((value) => chosen.includes(value))
}

/** How many rows have each value of a facet and meet every other condition. */
function naive(rows: readonly Row[], address: Address): Record<string, Record<string, number>> {
  const word = foldForSearch([address.q ?? ''].flat().join(''))
  return Object.fromEntries(
    facets.map((facet) => {
      const left = rows.filter(
        (of) => of.search.includes(word) && facets.every((other) => other === facet || meets(of, other, address)),
      )
      const counts: Record<string, number> = {}
      for (const value of left.flatMap((of) => [...new Set(valuesOf[facet](of))]))
        counts[value] = (counts[value] ?? 0) + 1
      return [facet, counts]
    }),
  )
}

const codes = ['1', '2', null] as const
const content = (systems: readonly string[]) =>
  fc.record({
    name: fc.constantFrom('台帳', '申請書', '税の記録', '統計'),
    segmentCode: fc.constantFrom('my-number', 'lgwan', 'internet', 'none', null),
    confidentiality: fc.constantFrom('1', '2', '3A', '3B', '3C', null),
    integrity: fc.constantFrom(...codes),
    availability: fc.constantFrom(...codes),
    assetKind: fc.constantFrom(...assetKinds, null),
    personal: fc.constantFrom(true, false, null),
    specialCare: fc.constantFrom(true, false, null),
    myNumber: fc.constantFrom('use', 'related', 'none', null),
    media: fc.subarray([...media]),
    systemId: fc.constantFrom(...systems, null),
    alsoHeldBy: fc.subarray([...systems]),
    ruleReasons: fc.constantFrom<Record<string, string>>({}, {}, { R02: '移行の途中' }),
  })

const several = (values: readonly string[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant<string[]>([]) },
    { weight: 2, arbitrary: fc.subarray([...values], { minLength: 1 }) },
  )
const addresses = (units: readonly string[], systems: readonly string[]) =>
  fc.record({
    q: fc.constantFrom('', '', '', '税', '台帳', '申請書', '見つからない'),
    unit: fc.constantFrom<string[]>([], [], [], ...units.map((id) => [id])),
    state: fc.constantFrom<string[]>([], [], ['all'], ['registered'], ['changing'], ['draft'], ['discarded']),
    segment: several(['my-number', 'lgwan', 'internet', '-']),
    confidentiality: several(['1', '2', '3B', '-']),
    integrity: several(['2', '-']),
    availability: several(['1', '-']),
    kind: several([...assetKinds, '-']),
    personal: several(personalKinds),
    medium: several([...media, '-']),
    system: several(systems),
    concern: several(concerns),
    age: several(ages),
  })

let [units, systems]: [string[], string[]] = [[], []]
let [rows, head]: [Row[], Actor | null] = [[], null]

async function givenRandomRegister(contents: readonly Partial<AssetContent>[], ciso: Actor, department: string) {
  const staff = await Promise.all(units.map((id) => givenPerson('staff', id)))
  const managers = await Promise.all(units.map((id) => givenPerson('manager', id)))
  for (const [turn, over] of contents.entries()) {
    const at = turn % units.length
    const [unitId = '', by = ciso, manager = ciso] = [units[at], staff[at], managers[at]]
    const section = { unitId, staff: by, manager }
    if (turn % 9 === 0) {
      // Words and levels stay those of a content that can be registered; days differ.
      const assetId = await givenRegistered(section, ciso, {
        name: `台帳 ${String(turn)}`,
        alsoHeldBy: over.alsoHeldBy ?? [],
      })
      const ago = ['1 day', '2 years', '5 years'][turn % 3]
      await asOwner(
        `UPDATE asset_version SET registered_at = now() - $2::interval, revision = revision + 1 WHERE asset_id = $1`,
        [assetId, ago],
      )
      if (turn % 2 === 0) done(await beginRevision(by, { ...aKey(), assetId }))
    } else if (turn % 9 === 1) await givenSubmitted(section, { name: '申請書' })
    else {
      const assetId = await givenDraft(section, over)
      if (turn % 9 === 2) done(await discardDraft(by, { ...aKey(), assetId, revision: 1 }))
    }
  }
  return givenPerson('head', department)
}

beforeAll(async () => {
  const department = await givenUnit({ kind: 'department' })
  units = [(await givenUnit({ parentId: department.id })).id, (await givenUnit({ parentId: department.id })).id]
  systems = [await givenSystem(units[0] ?? '', '帳票システム'), await givenSystem(units[1] ?? '', '保管庫')]
  const contents = fc.sample(content(systems), { numRuns: 60, seed: 5 })
  head = await givenRandomRegister(contents, await givenPerson('ciso'), department.id)
  rows = row.array().parse(
    await asOwner(
      `SELECT v.*, v.also_held_by || v.system_id AS holders, v.rule_reasons <> '{}' AS warned, EXISTS (SELECT FROM asset_version w
        WHERE w.asset_id = v.asset_id AND w.state IN ('draft', 'submitted', 'in_review', 'returned')) AS working
       FROM asset_version v WHERE v.listed AND v.unit_id = ANY ($1)`,
      [units],
    ),
  )
})

test('whatever is chosen, every facet counts what looking at each row finds', async () => {
  await fc.assert(
    fc.asyncProperty(addresses(units, systems), async (address) => {
      if (head === null) throw new Error('nobody counts')
      const { counts } = await assetFacets(
        head,
        assetFilter.parse({ ...address, unit: address.unit[0], state: address.state[0] }),
      )
      const { unit, ...others } = naive(rows, address)
      const ofSections = Object.fromEntries(Object.entries(counts.unit).filter(([id]) => units.includes(id)))
      expect({ ...counts, unit: ofSections }).toEqual({ ...others, unit })
    }),
    { numRuns: 120, seed: 7 },
  )
})

test('the narrow table says of every asset what its listed version says', async () => {
  const astray = await asOwner(
    `SELECT v.asset_id FROM asset_version v LEFT JOIN asset_facet f ON f.asset_id = v.asset_id
     WHERE v.listed AND v.unit_id = ANY ($1) AND f IS DISTINCT FROM facet_row(v)`,
    [units],
  )
  expect(rows.length).toBe(60)
  expect(astray).toEqual([])
})
