import { afterAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { Refusal } from '@/lib/refusal'
import { asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { previewLedger } from './preview-ledger'
import { previewAsJson, previewAsText } from './preview-report'
import { previewWords } from './preview-words'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

async function unitOf(unitId: string) {
  const [unit] = await asOwner('SELECT code, name FROM unit WHERE id = $1', [unitId])
  return { code: String(unit?.['code']), name: String(unit?.['name']) }
}

async function preview(actor: Actor, unitId: string, lines: readonly string[]) {
  const { code } = await unitOf(unitId)
  return previewLedger(actor, { bytes: Buffer.from(lines.join('\n')), fileName: '台帳.csv', unitCode: code })
}

async function givenOne(over: Parameters<typeof givenRegistered>[2] = {}) {
  const section = await givenSection()
  const assetId = await givenRegistered(section, await givenPerson('ciso'), over)
  const [row] = await asOwner('SELECT asset_no FROM asset WHERE id = $1', [assetId])
  return { section, assetId, assetNo: String(row?.['asset_no']) }
}

const rowsOf = (found: Awaited<ReturnType<typeof preview>>) => found.sheets.flatMap(({ rows }) => rows)

test('a row is new, the same, or changes what it says otherwise; an empty cell changes nothing', async () => {
  const { section, assetId, assetNo } = await givenOne({ name: '広報原稿', location: '第1書庫' })
  const found = await preview(section.staff, section.unitId, [
    '資産番号,情報資産名,保管場所,備考',
    `${assetNo},広報原稿,第1書庫,`,
    `${assetNo}x,別の資産,第1書庫,`,
  ])
  expect(rowsOf(found).map(({ status, match }) => [status, match?.assetId])).toEqual([
    ['same', assetId],
    ['new', undefined],
  ])
  const changed = await preview(section.staff, section.unitId, [
    '資産番号,情報資産名,保管場所',
    `${assetNo},広報原稿,第2書庫`,
  ])
  expect(rowsOf(changed)[0]).toMatchObject({
    status: 'changed',
    changes: [{ key: 'location', before: '第1書庫', after: '第2書庫' }],
  })
  expect(changed.counts).toEqual({ new: 0, changed: 1, same: 0, decision: 0, error: 0 })
})

test('without its number an asset is found by name, section and medium', async () => {
  const { section, assetNo } = await givenOne({ name: '収受簿', media: ['paper'] })
  const found = await preview(section.staff, section.unitId, [
    'No.,情報資産名,媒体',
    '1,収受簿,紙',
    '2,収受簿,クラウド',
  ])
  expect(rowsOf(found).map(({ match }) => match && [match.assetNo, match.by])).toEqual([[assetNo, 'name'], null])
})

test('（消去） empties a field', async () => {
  const { section, assetNo } = await givenOne({ note: '古い備考' })
  const found = await preview(section.staff, section.unitId, ['資産番号,情報資産名,備考', `${assetNo},収受簿,（消去）`])
  expect(rowsOf(found)[0]?.changes).toContainEqual({ key: 'note', before: '古い備考', after: '', kind: 'removed' })
})

test('a row of a section beyond reach is refused, and so is such a section', async () => {
  const [mine, theirs] = [await givenSection(), await givenSection()]
  const { name } = await unitOf(theirs.unitId)
  const found = await preview(mine.staff, mine.unitId, ['情報資産名,所管課,保管場所', `名簿,${name},書庫`])
  expect(rowsOf(found)[0]).toMatchObject({
    status: 'error',
    problems: [{ field: 'section', code: 'UNIT_OUT_OF_REACH', cell: 'B2', raw: name }],
  })
  await expect(preview(mine.staff, theirs.unitId, ['情報資産名'])).rejects.toThrow(new Refusal('not-found'))
})

test('what the register does not accept is told with the sentence of the form', async () => {
  const section = await givenSection()
  const found = await preview(section.staff, section.unitId, ['情報資産名,保管場所,媒体', '名簿,書\u200b庫,紙'])
  expect(rowsOf(found)[0]).toMatchObject({
    status: 'decision',
    problems: [{ field: 'location', code: 'NOT_ACCEPTED', cell: 'B2', why: 'forbiddenCharacter' }],
  })
})

test('what the policy has against a row is told', async () => {
  const section = await givenSection()
  const found = await preview(section.staff, section.unitId, [
    '情報資産名,媒体,ネットワーク区分,個人情報,個人番号,機密性',
    '名簿,業務システム,インターネット接続系,有,利用事務,3B',
  ])
  expect(rowsOf(found)[0]?.findings.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['R02', 'R08']))
})

test('a copy names its original by the number of the ledger, and keeps its class', async () => {
  const section = await givenSection()
  const found = await preview(section.staff, section.unitId, [
    '資産番号,情報資産名,媒体,機密性,原本・写し,原本資産番号',
    'AS1,名簿,紙,3B,原本,',
    'AS2,名簿の写し,紙,2,写し,AS1',
    'AS3,案内の写し,紙,2,写し,AS9',
  ])
  const broken = rowsOf(found).map(({ status, findings }) => [
    status,
    findings.filter(({ ruleId }) => ruleId === 'R11').map(({ wording, params }) => [wording, params['assetNo']]),
  ])
  expect(broken).toEqual([
    ['new', []],
    ['new', [['text', 'AS1']]],
    ['new', [['unknown', 'AS9']]],
  ])
})

test.each(['ja', 'en'] as const)('everything a preview tells has its words in %s', async (locale) => {
  const section = await givenSection()
  const words = previewWords(locale)
  const found = await preview(section.staff, section.unitId, [
    '情報資産名,媒体,機密性,登録日',
    '名簿,紙・電子,3,24/4/1',
  ])
  const { sheets } = previewAsJson(found, words)
  expect(
    sheets[0]?.rows[0]?.problems.map(({ code, cell, message }) => [code, cell, message.includes('ledger.')]),
  ).toEqual([
    ['DATE_TWO_DIGIT_YEAR', 'D2', false],
    ['MEDIA_SPLIT', 'B2', false],
    ['LEVEL_OLD_3', 'C2', false],
  ])
  expect(previewAsText(found, words)).toContain('C2')
  const unread = await previewLedger(section.staff, {
    bytes: Buffer.from(''),
    fileName: 'a.csv',
    unitCode: (await unitOf(section.unitId)).code,
  })
  expect(previewAsText(unread, words).length).toBeGreaterThan(20)
})
