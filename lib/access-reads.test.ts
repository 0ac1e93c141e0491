import { randomUUID } from 'node:crypto'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requestDetail } from './approvals/request-detail'
import { requestQueue } from './approvals/request-queue'
import { visibleVersions } from './assets/visible-versions'
import { disconnect } from './db'
import { can, mayEver, reach } from './domain/access'
import { queueFilter } from './domain/queue-filter'
import { myWork } from './home/my-work'
import { Refusal } from './refusal'
import { inScopeOf } from './scope'
import { forgetOwner, givenPerson } from './testing/given'
import { givenSubmitted } from './testing/given-asset'
import { givenMatrixPerson, givenTwoSections, matrixPeople, type MatrixPerson } from './testing/matrix-people'
import { givenKnownAssets, noQueries, queryLines, type Known, type QueryLine } from './testing/matrix-queries'
import { exportsOf, filesBelow, parsed } from './testing/source-files'

/** Every query × everybody who might ask: the rows that come back are exactly those the access table grants. */
afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const word = `照合${randomUUID().slice(0, 8)}`
let sections: Awaited<ReturnType<typeof givenTwoSections>>
let known: Known[]
beforeAll(async () => {
  sections = await givenTwoSections()
  known = await givenKnownAssets(sections, word)
}, 60_000)

const textOf = (answer: unknown) =>
  JSON.stringify(answer, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))

/** The known assets of which an answer tells anything beyond their id. */
function toldOf(answer: unknown): string[] {
  const isTold = (part: unknown) => !textOf(part).includes('"nothing"')
  const text = textOf(Array.isArray(answer) ? answer.filter(isTold) : answer)
  return known.filter(({ assetId }) => text.includes(assetId)).map(({ assetId }) => assetId)
}

function granted({ act, states = [] }: QueryLine, { declared }: MatrixPerson): string[] {
  const rows = known.filter(
    ({ state, unitId }) => states.includes(state) && can(declared, act, { unitId, submittedById: 'x' }),
  )
  return rows.map(({ assetId }) => assetId)
}

/** Nothing that is said of a foreign asset reaches somebody who does not reach its section. */
function expectNoForeignWord(answer: unknown, { declared }: MatrixPerson): void {
  if (can(declared, 'asset.read', { unitId: sections.theirs.unitId })) return
  expect(textOf(answer)).not.toContain(`${word}あちら`)
}

describe.each(Object.entries(queryLines))('%s', (_, line) => {
  test.each(Object.keys(matrixPeople))('answers %s exactly what the table grants', async (called) => {
    const person = await givenMatrixPerson(called, sections)
    const asked = { known, word, sections, personId: sections.theirs.staff.id }
    const asking = line.ask(person.actor, asked)
    if (!mayEver(person.declared, line.act)) {
      await expect(asking).rejects.toThrow(new Refusal('forbidden'))
      return
    }
    const answer = await asking
    expect(toldOf(answer)).toEqual(granted(line, person))
    expectNoForeignWord(answer, person)
  })
})

test.each(Object.keys(matrixPeople))('the home screen tells %s of nothing beyond their reach', async (called) => {
  const person = await givenMatrixPerson(called, sections)
  const work = await myWork(person.actor, undefined)
  expect(work === null).toBe(!mayEver(person.declared, 'asset.read'))
  const beyond = known
    .filter(({ unitId }) => !can(person.declared, 'asset.read', { unitId }))
    .map(({ assetId }) => assetId)
  expect(toldOf(work).filter((assetId) => beyond.includes(assetId))).toEqual([])
  expectNoForeignWord(work, person)
  expect((work?.section ?? null) !== null).toBe(mayEver(person.declared, 'asset.revise'))
  expect((work?.approvals ?? null) !== null).toBe(mayEver(person.declared, 'asset.approve'))
  expect((work?.reviews ?? null) !== null).toBe(mayEver(person.declared, 'asset.review'))
  expect((work?.city ?? null) !== null).toBe(reach(person.declared, 'asset.read').kind === 'all')
})

test.each(Object.keys(matrixPeople))(
  'the gate of %s cuts rows by itself, without the row security behind it',
  async (called) => {
    const { actor, declared } = await givenMatrixPerson(called, sections)
    const auditor = await givenPerson('auditor')
    const where = {
      AND: [visibleVersions(actor, 'asset.read'), { assetId: { in: known.map(({ assetId }) => assetId) } }],
    }
    const seen = await inScopeOf(auditor, 'asset.read', (tx) =>
      tx.assetVersion.findMany({ where, select: { assetId: true } }),
    )
    const should = known.filter(({ unitId }) => can(declared, 'asset.read', { unitId })).map(({ assetId }) => assetId)
    expect(seen.map(({ assetId }) => assetId).sort()).toEqual(should.sort())
  },
)

test('the desk of a section counts what it shows', async () => {
  const { mine } = sections
  const { rows, counts } = await requestQueue(mine.manager, 'asset.approve', queueFilter.parse({}))
  expect([rows.length, counts.all, counts.register, counts.own]).toEqual([1, 1, 1, 0])
})

test('whose own request is counted, but for somebody else to decide', async () => {
  const { mine } = await givenTwoSections()
  const assetId = await givenSubmitted({ ...mine, staff: mine.manager })
  const { rows, counts } = await requestQueue(mine.manager, 'asset.approve', queueFilter.parse({}))
  expect({ rows, all: counts.all, own: counts.own }).toEqual({ rows: [], all: 0, own: 1 })
  expect(await requestDetail(mine.manager, 'asset.approve', assetId)).toMatchObject({ mayDecide: false })
})

test('every query that takes an actor stands in the table', () => {
  const nouns = filesBelow('lib').filter((path) => /^lib\/(?!domain|testing|auth)[a-z-]+\//.test(path))
  const found = nouns.flatMap((path) =>
    [...exportsOf(parsed(path))].flatMap(([name, node]) => {
      const isQuery = ts.isFunctionLike(node) && node.parameters[0]?.type?.getText() === 'Actor'
      return isQuery ? [name] : []
    }),
  )
  const lines = [...Object.keys(queryLines).map((name) => name.replace(/ .*/, '')), ...Object.keys(noQueries)]
  expect({ 'add to lib/testing/matrix-queries.ts': found.filter((name) => !lines.includes(name)) }).toEqual({
    'add to lib/testing/matrix-queries.ts': [],
  })
  expect({ 'remove from lib/testing/matrix-queries.ts': lines.filter((name) => !found.includes(name)) }).toEqual({
    'remove from lib/testing/matrix-queries.ts': [],
  })
})
