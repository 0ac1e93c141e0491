import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { disconnect } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { isFixedCell, publicCloud, type PlacementVerdict } from '@/lib/domain/policy'
import { revisePlacement } from '@/lib/policy/revise-placement'
import { migrate } from '@/scripts/migrate.mjs'
import { aKey, asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { anApproval, done, givenInReview, givenSection, givenSubmitted } from '@/lib/testing/given-asset'
import { fineContent, kindsOfInformation } from '@/lib/testing/placement-cells'
import { alphaPlacements } from '@/lib/testing/policy'
import { approveAsset, reviewAsset } from './decide-request'

/** The matrix is everybody's, and here it changes: so these tests have a database of their own. */
const database = vi.hoisted(() => {
  const name = `matrix_${globalThis.crypto.randomUUID().slice(0, 8)}`
  for (const key of ['DATABASE_URL', 'DATABASE_OWNER_URL'])
    process.env[key] = Object.assign(new URL(process.env[key] ?? ''), { pathname: `/${name}` }).href
  return name
})

async function asSuperuser(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['TEST_SUPERUSER_URL'] })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

let section: Awaited<ReturnType<typeof givenSection>>
let [ciso, office]: [Actor?, Actor?] = []
beforeAll(async () => {
  await asSuperuser(`CREATE DATABASE ${database} OWNER daicho_owner`)
  await migrate(process.env['DATABASE_OWNER_URL'] ?? '')
  await asOwner(`UPDATE placement SET verdict = 'ok'`)
  section = await givenSection()
  ciso = await givenPerson('ciso')
  office = await givenPerson('office')
}, 60_000)
afterAll(async () => {
  await disconnect()
  await forgetOwner()
  await asSuperuser(`DROP DATABASE ${database} WITH (FORCE)`)
})

const inCloud = {
  media: ['cloud'],
  cloud: true,
  cloudKind: 'saas',
  cloudService: '見本クラウド',
  cloudPermissionNo: '1',
  cloudIsmap: 'ismap',
  cloudAdministrator: '課長',
  cloudDataLocation: '国内',
} as const satisfies Partial<AssetContent>

const kinds: Readonly<Record<string, readonly [string, Partial<AssetContent>]>> = {
  'my-number-use': ['R02', { ...kindsOfInformation['number use'], confidentiality: '3B' }],
  'family-register': ['R03', { ...kindsOfInformation['family register'], confidentiality: '3B' }],
  'my-number-related': ['R04', { ...kindsOfInformation['number-related'], confidentiality: '3B' }],
}

const filled = {
  name: '見本',
  assetKind: 'database',
  business: '課庶務',
  location: '執務室',
  purpose: '事務',
  retention: '5',
  backup: '日次',
  confidentialityReason: '理由',
  integrityReason: '理由',
  availabilityReason: '理由',
  segmentReason: '理由',
} as const satisfies Partial<AssetContent>

/** What the matrix lets be for now: this kind of information, or this level, in this place. */
function contentIn(content: string, place: string): readonly [string, Partial<AssetContent>] {
  const level = { confidentiality: content, userScope: content === '1' ? 'public' : 'section' } as const
  const [ruleId, about] = kinds[content] ?? ['R08', level]
  const isKept = content === 'my-number-use' || content === 'family-register'
  const where =
    place === publicCloud ? { ...inCloud, segmentCode: isKept ? 'my-number' : 'internet' } : { segmentCode: place }
  return [ruleId, { ...fineContent, ...filled, ...about, ...where }]
}

const turn = async (content: string, place: string, was: PlacementVerdict, becomes: PlacementVerdict) => {
  const cells = [`${content} ${place} ${was} ${becomes}`]
  if (office) done(await revisePlacement(office, { ...aKey(), networkModel: 'alpha', cells, reason: '見直し' }))
}

/** What the manager and the CISO are told when they approve what waits for them. */
async function decided(submitted: string, inReview: string) {
  if (ciso === undefined) throw new Error('there is no CISO')
  return [
    await approveAsset(section.manager, await anApproval(section.manager, submitted)),
    await reviewAsset(ciso, await anApproval(ciso, inReview)),
  ].map((result) => (result.ok ? 'approved' : result.refusal.problems))
}

const cells = alphaPlacements.filter((cell) => !isFixedCell(cell))

test('every cell that the office may change', () => {
  expect(cells).toHaveLength(32)
})

test.each(cells)('$content in $place: legal when submitted, not any more when decided', async ({ content, place }) => {
  const [ruleId, over] = contentIn(content, place)
  const [submitted, inReview] = [await givenSubmitted(section, over), await givenInReview(section, over)]
  const explained = { ...over, ruleReasons: { [ruleId]: '理由' } }
  const [reasoned, reasonedInReview] = [
    await givenSubmitted(section, explained),
    await givenInReview(section, explained),
  ]

  await turn(content, place, 'ok', 'block')
  const cloud = place === publicCloud
  const blocked = { field: cloud ? 'cloud' : 'segmentCode', code: `${ruleId}.${cloud ? 'cloud' : 'text'}` }
  const told = expect.arrayContaining([expect.objectContaining(blocked)]) as unknown
  const both = [told, told]
  expect(await decided(submitted, inReview)).toEqual(both)
  expect(await decided(reasoned, reasonedInReview)).toEqual(both)

  await turn(content, place, 'block', 'warn')
  const wanting = [expect.objectContaining({ field: `ruleReasons.${ruleId}`, code: 'reasonNeeded' }) as unknown]
  expect(await decided(submitted, inReview)).toEqual([wanting, wanting])
  expect(await decided(reasoned, reasonedInReview)).toEqual(['approved', 'approved'])

  await turn(content, place, 'warn', 'ok')
  expect(await decided(submitted, inReview)).toEqual(['approved', 'approved'])
})
