import { afterAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { assetFilter } from '@/lib/domain/asset-filter'
import type { ExportFormat } from '@/lib/domain/export-input'
import { textOf } from '@/lib/domain/ledgers/sheet'
import { asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { givenDraft, givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { exportLedger } from './export-ledger'
import { previewLedger } from './preview-ledger'
import { readBytes } from './read-bytes.mjs'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

async function fileOf(actor: Actor, format: ExportFormat, address: object = {}, accepted: readonly string[] = []) {
  const exported = await exportLedger(actor, { filter: assetFilter.parse(address), format, accepted })
  if (!('file' in exported)) throw new Error('signs cannot be written')
  const parts: Uint8Array[] = []
  for await (const chunk of exported.file.chunks) parts.push(chunk)
  return { ...exported.file, bytes: Buffer.concat(parts) }
}

async function given() {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  await givenRegistered(section, ciso, { name: '=1+1', note: '①㈱髙\n＝二行目', location: '〃' })
  await givenDraft(section, { name: '記入例について', media: ['system', 'paper'], segmentCode: 'my-number' })
  await givenDraft(section, { name: '－', confidentiality: null, personal: null })
  const [unit] = await asOwner('SELECT code, name FROM unit WHERE id = $1', [section.unitId])
  return { section, code: String(unit?.['code']), unit: String(unit?.['name']) }
}

const toldOf = (actor: Actor) =>
  asOwner(`SELECT kind, after FROM audit.entry WHERE act = 'register.export' AND actor_id = $1 ORDER BY id`, [actor.id])

test.each(['xlsx', 'csv', 'csv-cp932'] as const)(
  'what the list shows comes back from its export as %s without any change',
  async (format) => {
    const { section, code } = await given()
    const { bytes, name, count } = await fileOf(section.staff, format, { sort: 'name' })
    expect(count).toBe(3)
    expect(name).toMatch(/^情報資産台帳_自治体機密性3C_\d{8}\.(xlsx|csv)$/)
    const preview = await previewLedger(section.staff, { bytes, fileName: name, unitCode: code })
    expect(preview.decisions).toEqual([])
    expect(preview.counts).toEqual({ new: 0, changed: 0, same: 3, decision: 0, error: 0 })
  },
)

test('an export holds what the list shows under its conditions, and the cover says which', async () => {
  const { section, unit } = await given()
  const { bytes, name, count } = await fileOf(section.staff, 'xlsx', {
    q: '記入例',
    unit: section.unitId,
    state: 'draft',
  })
  expect(count).toBe(1)
  expect(name).toContain(`_${unit.replace(/\s/g, '')}_`)
  const read = await readBytes(bytes, name)
  if ('refusal' in read) throw new Error(read.refusal)
  const [cover, list] = read.sheets
  expect(list?.rows.map(({ cells }) => cells.includes('記入例について'))).toEqual([false, true])
  const told = cover?.rows.map(({ cells }) => cells.map(textOf).join('：')) ?? []
  expect(told).toContain('資産名・よみがな・番号：記入例')
  expect(told).toContain('件数：1件')
  expect(told.join('\n')).toContain('自治体機密性3C')
  expect(told.join('\n')).toContain(section.staff.name)
})

test('the trail has every export with its conditions and number, also one that breaks off', async () => {
  const { section } = await given()
  const exported = await exportLedger(section.staff, {
    filter: assetFilter.parse({ q: '例' }),
    format: 'csv',
    accepted: [],
  })
  if (!('file' in exported)) throw new Error('signs cannot be written')
  expect(await toldOf(section.staff)).toMatchObject([
    {
      kind: 'done',
      after: { file: 'csv', count: 1, conditions: ['資産名・よみがな・番号: 例', '状態: 廃止等を除く'] },
    },
  ])
  await exported.file.chunks.next()
  await exported.file.chunks.return(undefined)
  expect((await toldOf(section.staff))[1]).toMatchObject({ after: { outcome: 'broken-off', written: 0, count: 1 } })
})

test('signs that CP932 cannot hold are told with their cells before anything is written', async () => {
  const section = await givenSection()
  await givenDraft(section, { name: '𠮷田の台帳〜', note: '𠮷' })
  const asked = { filter: assetFilter.parse({}), format: 'csv-cp932' } as const
  const first = await exportLedger(section.staff, { ...asked, accepted: ['〜'] })
  if (!('unwritable' in first)) throw new Error('nothing was told')
  expect(first.unwritable).toMatchObject([
    {
      sign: '𠮷',
      replacement: '〓',
      count: 2,
      cells: [{ heading: '情報資産名', text: '𠮷田の台帳〜' }, { heading: '備考' }],
    },
    { sign: '〜', replacement: '～', count: 1, cells: [{ address: 'B2' }] },
  ])
  expect(await toldOf(section.staff)).toEqual([])
  const { bytes } = await fileOf(section.staff, 'csv-cp932', {}, ['〜', '𠮷'])
  expect(new TextDecoder('shift_jis', { fatal: true }).decode(bytes)).toContain('〓田の台帳～')
})
