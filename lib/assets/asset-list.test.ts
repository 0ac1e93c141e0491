import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { assetFilter, assetListHref, nothingChosen } from '@/lib/domain/asset-filter'
import { aKey, actorOf, asOwner, forgetOwner, givenGrant, givenPerson, givenUnit } from '@/lib/testing/given'
import {
  done,
  givenDraft,
  givenInReview,
  givenRegistered,
  givenSection,
  givenSubmitted,
} from '@/lib/testing/given-asset'
import { assetList, type AssetList } from './asset-list'
import { beginRetirement, beginRevision } from './begin-change'
import { reviseAsset } from './revise-asset'
import { discardDraft } from './withdraw-asset'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

type Section = Awaited<ReturnType<typeof givenSection>>

const read = (actor: Actor, given: Record<string, unknown> = {}) => assetList(actor, assetFilter.parse(given))
const namesOf = ({ rows }: AssetList) => rows.map(({ name }) => name)
const found = async (actor: Actor, given: Record<string, unknown>) => namesOf(await read(actor, given)).sort()

/** Drafts of one section, by name. */
async function givenDrafts(section: Section, contents: Readonly<Record<string, Partial<AssetContent>>>) {
  for (const [name, over] of Object.entries(contents)) await givenDraft(section, { ...over, name })
}

describe('conditions narrow the list', () => {
  let section: Section
  beforeAll(async () => {
    section = await givenSection()
    await givenDrafts(section, {
      税台帳: { segmentCode: 'my-number', confidentiality: '3B', integrity: '2', availability: '2', specialCare: true },
      庁内資料: { segmentCode: 'lgwan', confidentiality: '2', integrity: '1', personal: false, myNumber: null },
      広報紙: { segmentCode: 'internet', confidentiality: '1', integrity: '1', personal: false, myNumber: null },
      未整理: {
        segmentCode: null,
        confidentiality: null,
        integrity: null,
        availability: null,
        personal: null,
        myNumber: null,
      },
    })
  })

  test.each([
    ['a segment', { segment: 'lgwan' }, ['庁内資料']],
    ['several segments', { segment: ['lgwan', 'internet'] }, ['広報紙', '庁内資料']],
    ['no segment yet', { segment: nothingChosen }, ['未整理']],
    ['no segment yet, or one', { segment: [nothingChosen, 'my-number'] }, ['未整理', '税台帳']],
    ['a confidentiality', { confidentiality: '3B' }, ['税台帳']],
    ['unrated, apart from the lowest', { confidentiality: nothingChosen }, ['未整理']],
    ['the lowest, apart from unrated', { confidentiality: '1' }, ['広報紙']],
    ['an integrity', { integrity: '2' }, ['税台帳']],
    ['an availability', { availability: '1' }, ['広報紙', '庁内資料']],
    ['personal information', { personal: 'personal' }, ['税台帳']],
    ['special care', { personal: 'special-care' }, ['税台帳']],
    ['individual numbers', { personal: 'my-number' }, ['税台帳']],
    ['no personal information', { personal: 'no' }, ['広報紙', '庁内資料']],
    ['personal information not answered', { personal: 'unanswered' }, ['未整理']],
    ['several conditions at once', { segment: ['lgwan', 'my-number'], confidentiality: ['3B', '1'] }, ['税台帳']],
    ['conditions that nothing meets', { segment: 'lgwan', confidentiality: '3A' }, []],
    [
      'what is not understood, not at all',
      { segment: "x' OR true", sort: 'x', rows: '7', state: 'x', unit: '1', after: 'x' },
      ['広報紙', '庁内資料', '未整理', '税台帳'].sort(),
    ],
    [
      'a place in a year that no calendar of the database has, not at all',
      { sort: 'updated', after: '01900000-0000-7000-8000-000000000000_-100000-01-01' },
      ['広報紙', '庁内資料', '未整理', '税台帳'].sort(),
    ],
  ])('to %s', async (_, given, names) => {
    expect(await found(section.staff, given)).toEqual([...names].sort())
  })
})

test('without asking, what is retired, rejected or discarded stays away; each state can be asked for', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const discarded = await givenDraft(section, { name: '取消し' })
  done(await discardDraft(section.staff, { ...aKey(), assetId: discarded, revision: 1 }))
  await givenDraft(section, { name: '下書き' })
  await givenSubmitted(section, { name: '申請中' })
  await givenInReview(section, { name: '審査中' })
  await givenRegistered(section, ciso, { name: '登録済' })
  const changing = await givenRegistered(section, ciso, { name: '変更中' })
  done(await beginRevision(section.staff, { ...aKey(), assetId: changing }))
  const all = ['下書き', '取消し', '変更中', '審査中', '申請中', '登録済'].sort()
  expect(await found(section.staff, {})).toEqual(all.filter((name) => name !== '取消し'))
  expect(await found(section.staff, { state: 'all' })).toEqual(all)
  expect(await found(section.staff, { state: 'discarded' })).toEqual(['取消し'])
  expect(await found(section.staff, { state: 'registered' })).toEqual(['変更中', '登録済'].sort())
  expect(await found(section.staff, { state: 'changing' })).toEqual(['変更中'])
})

test('a registered asset stands in the list once, with what is under way for it', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const [revised, retiring] = [await givenRegistered(section, ciso), await givenRegistered(section, ciso)]
  done(await beginRevision(section.staff, { ...aKey(), assetId: revised }))
  done(await reviseAsset(section.staff, { ...aKey(), assetId: revised, revision: 1, content: { name: '新しい名前' } }))
  done(await beginRetirement(section.staff, { ...aKey(), assetId: retiring }))
  const { rows, total } = await read(section.staff)
  expect(total).toEqual({ count: 2, isExact: true })
  expect(rows).toMatchObject([
    { assetId: revised, name: '転入届', state: 'draft', change: 'revise' },
    { assetId: retiring, name: '転入届', state: 'draft', change: 'retire' },
  ])
})

describe('pages', () => {
  let section: Section
  const count = 60
  beforeAll(async () => {
    section = await givenSection()
    for (let turn = 0; turn < count; turn += 1) await givenDraft(section, { name: `書類${String(turn % 7)}` })
  }, 60_000)

  /** Every page from the first to the last; `meanwhile` happens after each of them. */
  async function everyPage(given: Record<string, unknown>, meanwhile?: (page: AssetList) => Promise<unknown>) {
    const pages: AssetList[] = []
    for (let after: string | null | undefined; after !== null;) {
      const page = await read(section.staff, { ...given, rows: '25', ...(after !== undefined && { after }) })
      pages.push(page)
      await meanwhile?.(page)
      const href = page.next && assetListHref(assetFilter.parse({}), { after: page.next })
      after = href ? new URL(href, 'http://x').searchParams.get('after') : null
    }
    return pages
  }
  const idsOf = (pages: readonly AssetList[]) => pages.flatMap(({ rows }) => rows.map(({ assetId }) => assetId))

  test.each([
    { sort: 'number' },
    { sort: 'number', direction: 'desc' },
    { sort: 'name' },
    { sort: 'name', direction: 'desc' },
    { sort: 'updated' },
    { sort: 'updated', direction: 'asc' },
  ])('by %j hold every asset once, and lead back the same way', async (given) => {
    const pages = await everyPage(given)
    expect(pages.map(({ rows }) => rows.length)).toEqual([25, 25, 10])
    expect(new Set(idsOf(pages)).size).toBe(count)
    const values = pages.flatMap(({ rows }) =>
      rows.map(
        (row) => ({ number: row.assetNo, name: row.name, updated: row.updatedAt.toISOString() })[given.sort] ?? '',
      ),
    )
    const ascending = given.direction === 'asc' || (given.direction === undefined && given.sort !== 'updated')
    const sorted = [...values].sort((a, b) => (Number(a > b) - Number(a < b)) * (ascending ? 1 : -1))
    expect(values).toEqual(sorted)
    const before = pages[2]?.previous
    const back = await assetList(section.staff, { ...assetFilter.parse({ ...given, rows: '25' }), before })
    expect(idsOf([back])).toEqual(idsOf(pages.slice(1, 2)))
    expect(back.next).toEqual(pages[1]?.next)
    const first = await assetList(section.staff, {
      ...assetFilter.parse({ ...given, rows: '25' }),
      before: back.previous,
    })
    expect(idsOf([first])).toEqual(idsOf(pages.slice(0, 1)))
    expect(first.previous).toBeUndefined()
  })

  test('lose and repeat nothing while rows are renamed, saved and added', async () => {
    const before = new Set(idsOf(await everyPage({ sort: 'number' })))
    const pages = await everyPage({ sort: 'number' }, async ({ rows }) => {
      const last = rows.at(-1)
      if (last === undefined) return
      const [row] = await asOwner('SELECT revision FROM asset_version WHERE asset_id = $1', [last.assetId])
      const revision = Number(row?.['revision'])
      done(
        await reviseAsset(section.staff, { ...aKey(), assetId: last.assetId, revision, content: { name: '改めた' } }),
      )
      await givenDraft(section, { name: 'あとから' })
    })
    const shown = idsOf(pages)
    expect(new Set(shown).size).toBe(shown.length)
    expect([...before].filter((id) => !shown.includes(id))).toEqual([])
  })

  test('say how many there are, exactly', async () => {
    const { total, next } = await read(section.staff, { rows: '25' })
    expect(total.isExact).toBe(true)
    expect(total.count).toBeGreaterThanOrEqual(count)
    expect(next).toBeDefined()
  })
})

test('a unit stands for the units below it, a foreign one for nothing', async () => {
  const department = await givenUnit({ kind: 'department' })
  const [one, other] = [await givenUnit({ parentId: department.id }), await givenUnit({ parentId: department.id })]
  for (const unit of [one, other]) {
    const staff = await givenPerson('staff', unit.id)
    await givenDraft({ unitId: unit.id, staff, manager: staff }, { name: unit.name })
  }
  const auditor = await givenPerson('auditor')
  expect(await found(auditor, { unit: department.id })).toEqual([one.name, other.name].sort())
  expect(await found(auditor, { unit: one.id })).toEqual([one.name])
  expect(await found(auditor, { unit: randomUUID() })).toEqual([])
  const head = await givenPerson('head', department.id)
  expect(await found(head, {})).toEqual([one.name, other.name].sort())
  expect(await found(head, { unit: other.id })).toEqual([other.name])
  expect(await found(await givenPerson('staff', one.id), { unit: other.id })).toEqual([])
})

test('somebody of two sections sees both, and the units to choose from are exactly these', async () => {
  const [one, other] = [await givenSection(), await givenSection()]
  await givenDraft(one, { name: '一つめ' })
  await givenDraft(other, { name: '二つめ' })
  await givenGrant(one.staff.id, 'staff', other.unitId)
  const both = await actorOf(one.staff.id)
  expect(await found(both, {})).toEqual(['一つめ', '二つめ'])
  const { units } = await read(both)
  expect(units.map(({ id }) => id).sort()).toEqual([one.unitId, other.unitId].sort())
})

test('an asset into which something stricter flows tells what it is to be protected as', async () => {
  const [section, ciso] = [await givenSection(), await givenPerson('ciso')]
  const original = await givenRegistered(await givenSection(), ciso)
  const [row] = await asOwner('SELECT asset_no FROM asset WHERE id = $1', [original])
  const copy = { originCopy: 'extract-copy', originals: [String(row?.['asset_no'])], integrity: '1' } as const
  const raised = await givenRegistered(section, ciso, { ...copy, name: '写し', integrityReason: '写しであるため' })
  await givenRegistered(section, ciso, { name: '別のもの' })
  await givenDraft(section, { ...copy, name: '下書き' })
  done(await beginRevision(section.staff, { ...aKey(), assetId: raised }))
  const { rows } = await read(section.staff)
  expect(Object.fromEntries(rows.map((one) => [one.name, one.raised]))).toEqual({
    写し: { integrity: '2' },
    別のもの: {},
    下書き: {},
  })
})
