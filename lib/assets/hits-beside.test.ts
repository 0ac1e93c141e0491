import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { assetFilter } from '@/lib/domain/asset-filter'
import { forgetOwner } from '@/lib/testing/given'
import { givenDraft, givenSection } from '@/lib/testing/given-asset'
import { givenSystem } from '@/lib/testing/given-class'
import { assetList } from './asset-list'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

let section: Awaited<ReturnType<typeof givenSection>>
beforeAll(async () => {
  section = await givenSection()
  await givenDraft(section, {
    name: '転入届',
    nameKana: 'てんにゅうとどけ',
    business: '住民異動',
    location: '髙田書庫',
    note: `${'前'.repeat(40)}写しを本庁にも置く`,
    media: ['system'],
    systemId: await givenSystem(section.unitId, '見本記録システム'),
  })
})

test.each([
  ['nothing beside what the list shows', '転入', []],
  ['nothing for the name of the unit', 'unit', []],
  ['the reading', 'テンニュウ', [{ field: 'nameKana', text: 'てんにゅうとどけ' }]],
  ['the place, in an old form', '高田', [{ field: 'location', text: '髙田書庫' }]],
  ['the system', '見本記録', [{ field: 'systemId', text: '見本記録システム' }]],
  ['a long note around the word', '本庁', [{ field: 'note', text: `…${'前'.repeat(9)}写しを本庁にも置く` }]],
  ['each field once', '書庫 髙田 転入', [{ field: 'location', text: '髙田書庫' }]],
])('a row tells %s', async (_, q, beside) => {
  const unitName = (await assetList(section.staff, assetFilter.parse({}))).rows[0]?.unitName ?? ''
  const { rows } = await assetList(section.staff, assetFilter.parse({ q: q === 'unit' ? unitName : q }))
  expect(rows.map((row) => row.beside)).toEqual([beside])
})
