import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { assetFilter } from '@/lib/domain/asset-filter'
import { foldForSearch, piecesOf } from '@/lib/domain/search-text'
import { aKey, asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { done, givenDraft, givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { givenSystem } from '@/lib/testing/given-class'
import { assetList } from './asset-list'
import { beginRevision } from './begin-change'
import { reviseAsset } from './revise-asset'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

type Section = Awaited<ReturnType<typeof givenSection>>

const bare = { nameKana: '', business: '業務', location: '棚', note: '', outsourced: false, vendor: '' }
const read = async (section: Section, q: string) =>
  (await assetList(section.staff, assetFilter.parse({ q }))).rows.map(({ name }) => name).sort()

let section: Section
beforeAll(async () => {
  section = await givenSection()
  const systemId = await givenSystem(section.unitId, '戸籍総合システム')
  const contents: Readonly<Record<string, Partial<AssetContent>>> = {
    '住民基本台帳 SQL': { nameKana: 'じゅうみんきほんだいちょう' },
    'ﾃﾞｰﾀ100%集計': { business: '統計調査' },
    データ1000集計: { location: '地下書庫B-12' },
    髙橋家文書_写し: { outsourced: true, vendor: '㈱みほん印刷' },
    髙橋家文書の写し: { note: '令和7年度に整理した' },
    'バックスラッシュ\\記録': { media: ['system'], systemId },
  }
  for (const [name, over] of Object.entries(contents)) await givenDraft(section, { ...bare, ...over, name })
})

test.each([
  ['part of a name', '基本台', ['住民基本台帳 SQL']],
  ['one sign', '帳', ['住民基本台帳 SQL']],
  ['two signs', '住民', ['住民基本台帳 SQL']],
  ['the reading', 'ジュウミン', ['住民基本台帳 SQL']],
  ['the reading in half width', 'ｼﾞｭｳﾐﾝ', ['住民基本台帳 SQL']],
  ['letters of any case and width', 'ｓｑｌ', ['住民基本台帳 SQL']],
  ['several words, each of which narrows', '台帳　住民', ['住民基本台帳 SQL']],
  ['several words in different fields', '集計 統計', ['ﾃﾞｰﾀ100%集計']],
  ['several words of which one is missing', '台帳 税', []],
  ['the business', '統計調', ['ﾃﾞｰﾀ100%集計']],
  ['the place', '書庫ｂ', ['データ1000集計']],
  ['the vendor', '(株)みほん', ['髙橋家文書_写し']],
  ['the note', '令和7', ['髙橋家文書の写し']],
  ['the system', '戸籍総合', ['バックスラッシュ\\記録']],
  ['no word across two fields', '録業', []],
  ['no word whose pairs lie apart', '基本台基', []],
  ['an old form of a character', '高橋', ['髙橋家文書_写し', '髙橋家文書の写し']],
  ['a percent sign as a percent sign', '100%', ['ﾃﾞｰﾀ100%集計']],
  ['an underline as an underline', '文書_', ['髙橋家文書_写し']],
  ['a backslash as a backslash', '\\', ['バックスラッシュ\\記録']],
  ['a quote as a quote', "'", []],
  ['no word of the index itself', 'unit:', []],
])('a search finds %s', async (_, q, names) => {
  expect(await read(section, q)).toEqual([...names].sort())
})

test('a search finds the number, and the unit by its name', async () => {
  const { rows } = await assetList(section.staff, assetFilter.parse({ sort: 'number' }))
  const [, second] = rows
  expect(await read(section, second?.assetNo ?? '')).toEqual([second?.name])
  expect(await read(section, second?.unitName ?? '')).toHaveLength(6)
})

test('a search of spaces only is none', async () => {
  expect(await read(section, ' 　 ')).toHaveLength(6)
})

test('a system is found by its new name at once', async () => {
  const { unitId, ...own } = await givenSection()
  const systemId = await givenSystem(unitId, '旧称システム')
  await givenDraft({ unitId, ...own }, { ...bare, name: '記録', media: ['system'], systemId })
  await asOwner('UPDATE information_system SET name = $2 WHERE id = $1', [systemId, '新称システム'])
  expect(await read({ unitId, ...own }, '新称')).toEqual(['記録'])
  expect(await read({ unitId, ...own }, '旧称')).toEqual([])
})

test('a search finds what is registered, not what is being typed over it', async () => {
  const own = await givenSection()
  const assetId = await givenRegistered(own, await givenPerson('ciso'), { ...bare, name: '許可台帳' })
  done(await beginRevision(own.staff, { ...aKey(), assetId }))
  done(await reviseAsset(own.staff, { ...aKey(), assetId, revision: 1, content: { name: '免許台帳' } }))
  expect(await read(own, '許可')).toEqual(['許可台帳'])
  expect(await read(own, '免許')).toEqual([])
})

test('whatever a text holds, its pieces in the database hold the pieces of each of its words', async () => {
  const signs = fc.constantFrom(...Array.from('住民基本台帳𠮷か゛ 　ーABab12%_\\\'"{},髙\u0301'))
  const text = fc.string({ unit: signs, minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(text, fc.nat(19), fc.integer({ min: 1, max: 6 }), async (any, from, length) => {
      const folded = foldForSearch(any)
      const word = Array.from(folded)
        .slice(from, from + length)
        .join('')
      fc.pre(word !== '')
      const [row] = await asOwner('SELECT search_pieces($1) @> $2 AS holds', [folded, piecesOf(word)])
      expect(row?.['holds']).toBe(true)
    }),
    { numRuns: 300 },
  )
})
