import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { aKey, asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { done, givenDraft, givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { fineLine, givenKept, givenLines } from '@/lib/testing/given-ledger'
import { commitBatch } from './commit-batch'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

type Kept = Awaited<ReturnType<typeof givenKept>>

const commit = (actor: Actor, { batchId, hash }: Kept) =>
  commitBatch({ ...actor, requestId: randomUUID() }, { ...aKey(), batchId, revision: '1', hash, comment: '' })

const written = (batchId: string) =>
  asOwner(
    `SELECT place, status, written, version.asset_no, version.state, version.change, version.name, before, after
     FROM ledger_batch_row LEFT JOIN asset_version version ON version.id = version_id
     WHERE batch_id = $1 ORDER BY place`,
    [batchId],
  )

test('rows become drafts of the section, and those that nothing speaks against are submitted together', async () => {
  const section = await givenSection()
  const kept = await givenKept(
    section,
    givenLines(fineLine({ name: '名簿' }), fineLine({ name: '案内', business: '' })),
  )
  const result = done(await commit(section.staff, kept))
  expect(result).toEqual({
    ...{ added: 2, changed: 0, submitted: 1, drafts: 1, skipped: 0 },
    reasons: [{ field: 'business', code: 'required', rows: 1 }],
  })
  expect(await written(kept.batchId)).toMatchObject([
    { status: 'new', written: 'submitted', state: 'submitted', change: 'register', name: '名簿' },
    { status: 'new', written: 'draft', state: 'draft', change: 'register', name: '案内' },
  ])
  const requests = await asOwner('SELECT batch_name, route, outcome FROM request WHERE batch_id = $1', [kept.batchId])
  expect(requests).toEqual([{ batch_name: '台帳.csv', route: 'manager-ciso', outcome: null }])
})

test('a row changes what it says otherwise and nothing else; （消去） empties', async () => {
  const section = await givenSection()
  const over = { name: '収受簿', location: '第1書庫', note: '古い' }
  const assetId = await givenRegistered(section, await givenPerson('ciso'), over)
  const [asset] = await asOwner('SELECT asset_no FROM asset WHERE id = $1', [assetId])
  const kept = await givenKept(section, [
    '資産番号,情報資産名,保管場所,備考',
    `${String(asset?.['asset_no'])},収受簿,第2書庫,（消去）`,
  ])
  expect(done(await commit(section.staff, kept))).toMatchObject({ added: 0, changed: 1, submitted: 1 })
  expect(await written(kept.batchId)).toMatchObject([
    {
      ...{ status: 'changed', written: 'submitted', change: 'revise', state: 'submitted' },
      before: { location: '第1書庫', note: '古い' },
      after: { location: '第2書庫', note: '' },
    },
  ])
  const [version] = await asOwner(
    `SELECT purpose, number, listed FROM asset_version WHERE asset_id = $1 ORDER BY number DESC`,
    [assetId],
  )
  expect(version).toEqual({ purpose: '住民異動の受付', number: 2, listed: false })
})

test('an asset on which somebody works is not written over', async () => {
  const section = await givenSection()
  const assetId = await givenDraft(section, { name: '下書きの資産' })
  const [asset] = await asOwner('SELECT asset_no FROM asset WHERE id = $1', [assetId])
  const kept = await givenKept(section, [
    '資産番号,情報資産名,保管場所',
    `${String(asset?.['asset_no'])},別の名前,書庫`,
  ])
  expect(await commit(section.staff, kept)).toMatchObject({
    ok: false,
    refusal: { reason: 'invalid', problems: [{ code: 'nothingToTake' }] },
  })
  expect(await written(kept.batchId)).toMatchObject([{ status: 'decision', written: null }])
})

test('a copy gets the number that its original gets', async () => {
  const section = await givenSection()
  const kept = await givenKept(
    section,
    givenLines(
      fineLine({ number: 'A1', name: '名簿' }),
      fineLine({ number: 'A2', name: '名簿の写し', copyOf: 'A1' }),
      fineLine({ number: 'A3', name: '名簿の控えの写し', copyOf: 'A9' }),
    ),
  )
  expect(done(await commit(section.staff, kept))).toMatchObject({ submitted: 2, drafts: 1 })
  const rows = await asOwner(
    `SELECT asset_no, originals, state FROM asset_version WHERE unit_id = $1 ORDER BY asset_no`,
    [section.unitId],
  )
  expect(rows.map(({ originals, state }) => [originals, state])).toEqual([
    [[], 'submitted'],
    [[rows[0]?.['asset_no']], 'submitted'],
    [[], 'draft'],
  ])
})

test('only what was previewed is taken over: a register that moved since refuses', async () => {
  const section = await givenSection()
  const kept = await givenKept(section, givenLines(fineLine({ name: '台帳A' })))
  expect(await commit(section.staff, { ...kept, hash: '0'.repeat(64) })).toMatchObject({
    ok: false,
    refusal: { reason: 'conflict', problems: [{ code: 'previewMoved' }] },
  })
  await givenRegistered(section, await givenPerson('ciso'), { name: '台帳A', media: ['paper'] })
  expect(await commit(section.staff, kept)).toMatchObject({
    ok: false,
    refusal: { reason: 'conflict', problems: [{ code: 'previewMoved' }] },
  })
  expect(
    await asOwner('SELECT FROM ledger_batch_row WHERE batch_id = $1 AND written IS NOT NULL', [kept.batchId]),
  ).toEqual([])
  const [progress] = await asOwner('SELECT refused FROM ledger_progress WHERE batch_id = $1', [kept.batchId])
  expect(progress).toMatchObject({ refused: { reason: 'conflict' } })
})

test('a ledger is taken over once', async () => {
  const section = await givenSection()
  const kept = await givenKept(section, givenLines(fineLine({ name: '一度だけ' })))
  const [first, second] = await Promise.all([commit(section.staff, kept), commit(section.staff, kept)])
  expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1)
  expect(await commit(section.staff, kept)).toMatchObject({ ok: false, refusal: { reason: 'conflict' } })
  expect(await asOwner('SELECT FROM asset WHERE unit_id = $1', [section.unitId])).toHaveLength(1)
})

test('everything of a ledger stands in the trail under one id, without the bytes of its file', async () => {
  const section = await givenSection()
  const kept = await givenKept(section, givenLines(fineLine({ name: '記録される資産' })))
  const requestId = randomUUID()
  const { batchId, hash } = kept
  done(await commitBatch({ ...section.staff, requestId }, { ...aKey(), batchId, revision: '1', hash, comment: '' }))
  const told = await asOwner('SELECT kind, subject, act FROM audit.entry WHERE request_id = $1 ORDER BY id', [
    requestId,
  ])
  expect(new Set(told.map(({ act }) => act))).toEqual(new Set(['ledger.commit']))
  expect(told.map(({ kind, subject }) => `${String(kind)} ${String(subject)}`)).toEqual([
    ...['insert asset_number', 'update ledger_batch', 'insert asset', 'insert asset_version', 'insert request'],
    ...['update asset_version', 'done ledger_batch'],
  ])
  const [links] = await asOwner(
    `SELECT count(*)::integer AS count FROM audit.link JOIN audit.entry ON entry.id = entry_id WHERE request_id = $1`,
    [requestId],
  )
  expect(links).toEqual({ count: 7 })
})
