import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { disconnect, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { inScopeOf } from '@/lib/scope'
import { aKey, asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { aFutureDay, anotherModel, cellOf, givenSchemeDraft, levelOf, schemeNow } from '@/lib/testing/given-policy'
import { policyForForm, policyInForce } from './policy-in-force'
import { policyOverview, schemeDetail } from './policy-overview'
import { publishScheme, takeBackScheme } from './publish-scheme'
import { chooseNetworkModel, revisePlacement } from './revise-placement'
import { beginSchemeDraft, discardSchemeDraft, reviseLevel } from './scheme-draft'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const reason = '見直しのため'
const invalid = (field: string, code: string) => ({
  refusal: { reason: 'invalid', problems: [{ field, code }] },
})
const conflict = { refusal: { reason: 'conflict' } }

async function published(office: Actor, from = aFutureDay(), family: '2024' | '2015' = '2024') {
  const schemeId = await givenSchemeDraft(family)
  const result = await publishScheme(office, { ...aKey(), ...(await schemeNow(schemeId)), validFrom: from, reason })
  expect(result).toMatchObject({ ok: true })
  return schemeId
}

describe('a draft of a scheme', () => {
  test.each(['2024', '2015'] as const)('is a copy of a published one of the family %s', async (family) => {
    const office = await givenPerson('office')
    const schemeId = await givenSchemeDraft(family)
    const draft = await schemeDetail(office, schemeId)
    const shipped = await schemeDetail(office, (await schemeNow(family)).schemeId)
    const words = (levels: readonly Readonly<{ schemeId: string }>[] = []) =>
      levels.map((level) => ({ ...level, schemeId: '' }))
    expect(draft).toMatchObject({ family, state: 'draft', validFrom: null, ja: '見本の分類' })
    expect(words(draft?.levels)).toEqual(words(shipped?.levels))
    expect(draft?.version).toBeGreaterThan(shipped?.version ?? 0)
  })

  test('is not copied from another draft', async () => {
    const office = await givenPerson('office')
    const form = { ...aKey(), fromId: await givenSchemeDraft(), ja: '分類', en: 'Scheme' }
    expect(await beginSchemeDraft(office, form)).toMatchObject({ refusal: { reason: 'not-found' } })
  })

  test('takes new words and duties for a level, and tells the trail what was there before', async () => {
    const office = await givenPerson('office')
    const schemeId = await givenSchemeDraft()
    const form = { ...(await levelOf(schemeId)), ja: '特に重要', criterionJa: '漏れると困る', handling: 'backup' }
    expect(await reviseLevel(office, { ...aKey(), ...form })).toMatchObject({ ok: true })
    const level = (await schemeDetail(office, schemeId))?.levels.find(({ code }) => code === '3B')
    expect(level).toMatchObject({
      ja: '特に重要',
      criterionJa: '漏れると困る',
      handling: ['backup'],
      rank: 40,
      revision: 2,
    })
    const [told] = await asOwner(
      `SELECT before ->> 'ja' AS was, after ->> 'ja' AS becomes FROM audit.entry
       WHERE request_id = $1 AND subject = 'level' AND kind = 'update'`,
      [office.requestId],
    )
    expect(told).toEqual({ was: '自治体機密性3B', becomes: '特に重要' })
  })

  test.each([
    ['ja', ''],
    ['criterionEn', ''],
    ['en', 'x'.repeat(81)],
    ['handling', 'no-such-duty'],
  ] as const)('does not take %s: %j', async (field, value) => {
    const form = { ...(await levelOf(await givenSchemeDraft())), [field]: value }
    const result = await reviseLevel(await givenPerson('office'), { ...aKey(), ...form })
    expect(result).toMatchObject({ refusal: { reason: 'invalid', problems: [expect.objectContaining({ field })] } })
  })

  test('is a conflict when somebody saved the level since, and for a scheme that is published', async () => {
    const office = await givenPerson('office')
    const form = await levelOf(await givenSchemeDraft())
    expect(await reviseLevel(office, { ...aKey(), ...form, ja: '一' })).toMatchObject({ ok: true })
    expect(await reviseLevel(office, { ...aKey(), ...form, ja: '二' })).toMatchObject(conflict)
    const shipped = await levelOf((await schemeNow('2024')).schemeId)
    expect(await reviseLevel(office, { ...aKey(), ...shipped, ja: '三' })).toMatchObject(conflict)
  })

  test('goes away with its levels', async () => {
    const office = await givenPerson('office')
    const draft = await schemeNow(await givenSchemeDraft())
    expect(await discardSchemeDraft(office, { ...aKey(), ...draft })).toMatchObject({ ok: true })
    expect(await schemeDetail(office, draft.schemeId)).toBeNull()
    const shipped = await schemeNow('2024')
    expect(await discardSchemeDraft(office, { ...aKey(), ...shipped })).toMatchObject(conflict)
  })
})

describe('putting a scheme in force', () => {
  test('names a day, from which on forms and rules go by it', async () => {
    const office = await givenPerson('office')
    const day = aFutureDay()
    const schemeId = await published(office, day)
    expect(await schemeDetail(office, schemeId)).toMatchObject({ state: 'future', validFrom: day })
    const on = (instant: string) =>
      inScopeOf(office, 'policy.read', async (tx) => (await policyInForce(tx, new Date(instant))).schemeId)
    expect(await on(`${day}T00:00:00+09:00`)).toBe(schemeId)
    expect(await on(`${day}T00:00:00Z`)).toBe(schemeId)
    expect(await on('2026-11-26T00:00:00+09:00')).not.toBe(schemeId)
  })

  test('is refused in the past, without a reason, and on a day that is taken', async () => {
    const office = await givenPerson('office')
    const draft = await schemeNow(await givenSchemeDraft())
    const form = { ...draft, validFrom: '2026-01-01', reason }
    expect(await publishScheme(office, { ...aKey(), ...form })).toMatchObject(invalid('validFrom', 'schemeDayPast'))
    const withoutReason = { ...form, validFrom: aFutureDay(), reason: ' ' }
    expect(await publishScheme(office, { ...aKey(), ...withoutReason })).toMatchObject(invalid('reason', 'required'))
    const taken = aFutureDay()
    await published(office, taken)
    expect(await publishScheme(office, { ...aKey(), ...form, validFrom: taken })).toMatchObject(
      invalid('validFrom', 'schemeDayTaken'),
    )
  })

  test('is a conflict when somebody changed a level since the screen was opened', async () => {
    const office = await givenPerson('office')
    const draft = await schemeNow(await givenSchemeDraft())
    await reviseLevel(office, { ...aKey(), ...(await levelOf(draft.schemeId)), ja: '新しい名' })
    const form = { ...aKey(), ...draft, validFrom: aFutureDay(), reason }
    expect(await publishScheme(office, form)).toMatchObject(conflict)
  })

  test('is taken back before its day, and then is a draft again', async () => {
    const office = await givenPerson('office')
    const schemeId = await published(office)
    const form = { ...aKey(), ...(await schemeNow(schemeId)), reason }
    expect(await takeBackScheme(office, form)).toMatchObject({ ok: true })
    expect(await schemeDetail(office, schemeId)).toMatchObject({ state: 'draft', validFrom: null })
    const shipped = { ...aKey(), ...(await schemeNow('2015')), reason }
    expect(await takeBackScheme(office, shipped)).toMatchObject(conflict)
  })
})

/** What the database answers to the office when it goes past the program: how many rows it changed, or why not. */
async function answerTo(work: (tx: Tx) => Promise<number>): Promise<string> {
  const office = await givenPerson('office')
  return inScopeOf(office, 'policy.revise', work).then(
    (rows) => `${String(rows)} rows`,
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  )
}

describe('the database itself', () => {
  const shipped = async () => (await schemeNow('2024')).schemeId

  test('keeps a published scheme and its levels as they are, whoever writes', async () => {
    const id = await shipped()
    const wrong = [
      `UPDATE scheme SET ja = 'x' WHERE id = $1`,
      `UPDATE scheme SET published_at = NULL, valid_from = NULL WHERE id = $1`,
      `UPDATE scheme SET valid_from = '2200-01-01' WHERE id = $1`,
      `DELETE FROM scheme WHERE id = $1`,
      `UPDATE level SET criterion_ja = 'x' WHERE scheme_id = $1`,
      `UPDATE level SET rank = 5 WHERE scheme_id = $1`,
      `DELETE FROM level WHERE scheme_id = $1`,
      `INSERT INTO scheme (code, family, version, ja, en, valid_from, published_at)
         VALUES ('x', '2024', 900, 'x', 'x', '2200-01-01', now())`,
    ]
    for (const sql of wrong) {
      const values = sql.includes('$1') ? [id] : []
      await expect(asOwner(sql, values), sql).rejects.toThrow(/scheme|level/)
    }
  })

  test('gives the office no way around it', async () => {
    const [id, draft] = [await shipped(), await givenSchemeDraft()]
    expect(await answerTo((tx) => tx.$executeRaw`UPDATE level SET ja = 'x' WHERE scheme_id = ${id}::uuid`)).toBe(
      'conflict',
    )
    expect(await answerTo((tx) => tx.$executeRaw`UPDATE level SET rank = 1 WHERE scheme_id = ${draft}::uuid`)).toBe(
      'conflict',
    )
    expect(await answerTo((tx) => tx.$executeRaw`INSERT INTO placement VALUES ('alpha', 'x', 'x', 'ok')`)).toMatch(
      /permission denied/,
    )
    expect(await answerTo((tx) => tx.$executeRaw`UPDATE placement SET content = 'x'`)).toMatch(/permission denied/)
    // Row security hides what is in force from the update.
    expect(await answerTo((tx) => tx.$executeRaw`UPDATE scheme SET ja = 'x' WHERE id = ${id}::uuid`)).toBe('0 rows')
    expect(await answerTo((tx) => tx.$executeRaw`DELETE FROM scheme WHERE id = ${id}::uuid`)).toBe('0 rows')
  })

  test('puts nothing in force that lacks a level of its family, or in the past', async () => {
    const schemeId = await givenSchemeDraft()
    const publish = (day: string) =>
      asOwner('UPDATE scheme SET published_at = now(), valid_from = $2 WHERE id = $1', [schemeId, day])
    await expect(publish('2026-01-01')).rejects.toThrow(/in the past/)
    await asOwner(`DELETE FROM level WHERE scheme_id = $1 AND code = '3C'`, [schemeId])
    await expect(publish(aFutureDay())).rejects.toThrow(/levels of its family/)
  })
})

describe('the matrix', () => {
  const cell = '3A public-cloud'
  const matrix = async (office: Actor) =>
    (await policyOverview(office, 'beta-prime')).matrix.find((one) => `${one.content} ${one.place}` === cell)?.verdict

  test('says something else in a cell, from what was read, and the trail tells which', async () => {
    const office = await givenPerson('office')
    const typed = await cellOf('beta-prime', cell)
    const form = { networkModel: 'beta-prime', cells: typed, reason }
    expect(await revisePlacement(office, { ...aKey(), ...form })).toMatchObject({ ok: true })
    expect(typed).toContain(` ${(await matrix(office)) ?? ''}`)
    const told = await asOwner(
      `SELECT after FROM audit.entry WHERE request_id = $1 AND kind = 'done' AND subject = 'placement'`,
      [office.requestId],
    )
    expect(told).toEqual([{ after: expect.objectContaining({ content: '3A', place: 'public-cloud' }) as unknown }])
    expect(await revisePlacement(office, { ...aKey(), ...form })).toMatchObject(conflict)
  })

  test.each([
    ['nothing changes', [], 'nothingChanged'],
    ['nothing changes', ['3A lgwan warn warn'], 'nothingChanged'],
    ['the policy fixes it', ['my-number-use lgwan block ok'], 'cellFixed'],
  ] as const)('is refused when %s', async (_, cells, code) => {
    const form = { ...aKey(), networkModel: 'beta-prime', cells, reason }
    expect(await revisePlacement(await givenPerson('office'), form)).toMatchObject(invalid('', code))
  })

  test('is refused for words that are no verdict', async () => {
    const form = { ...aKey(), networkModel: 'beta-prime', cells: ['3A lgwan warn maybe'], reason }
    expect(await revisePlacement(await givenPerson('office'), form)).toMatchObject({ refusal: { reason: 'invalid' } })
  })
})

test('the network model is refused when it is that already, or when somebody chose since', async () => {
  const office = await givenPerson('office')
  const other = await anotherModel()
  const stale = { ...other, revision: Number(other.revision) + 7, reason }
  expect(await chooseNetworkModel(office, { ...aKey(), ...stale })).toMatchObject(conflict)
})

test('a form gets levels and segments once, and judges by what is in force', async () => {
  const { staff } = await givenSection()
  const { both, inForce } = await inScopeOf(staff, 'asset.revise', async (tx) => ({
    both: await policyForForm(tx),
    inForce: await policyInForce(tx, new Date()),
  }))
  expect(both).toMatchObject({ schemeId: inForce.schemeId, family: inForce.family, networkModel: inForce.networkModel })
  expect(both.placements).toHaveLength(inForce.placements.length)
})

test('new words for a level move no stored class', async () => {
  const section = await givenSection()
  const assetId = await givenRegistered(section, await givenPerson('ciso'))
  const classOf = () =>
    asOwner('SELECT axis, code, source_id, incomplete, xmin::text FROM class_value WHERE node_id = $1 ORDER BY axis', [
      assetId,
    ])
  const before = await classOf()
  const office = await givenPerson('office')
  const schemeId = await givenSchemeDraft()
  await reviseLevel(office, { ...aKey(), ...(await levelOf(schemeId)), ja: '別の名', handling: [] })
  const form = { ...aKey(), ...(await schemeNow(schemeId)), validFrom: aFutureDay(), reason }
  expect(await publishScheme(office, form)).toMatchObject({ ok: true })
  expect(await classOf()).toEqual(before)
  expect(before).toHaveLength(3)
})

test('the overview tells which scheme is in force since when, and who may not change it reads the same', async () => {
  const { staff } = await givenSection()
  const overview = await policyOverview(staff)
  const inForce = overview.schemes.filter(({ state }) => state === 'in-force')
  expect(inForce).toHaveLength(1)
  expect(inForce[0]?.validFrom?.localeCompare(japanToday(new Date()))).toBeLessThanOrEqual(0)
  expect(overview.levels.map(({ code }) => code)).toEqual(['3A', '3B', '3', '3C', '2', '1'])
  expect(await schemeDetail(staff, randomUUID())).toBeNull()
})
