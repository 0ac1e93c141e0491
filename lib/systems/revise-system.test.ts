import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { disconnect } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { aKey, asOwner, forgetOwner, givenPerson, givenUnit } from '@/lib/testing/given'
import { done, givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { aSystem, givenSystem, heldBy } from '@/lib/testing/given-class'
import { endSystem } from './end-system'
import { registerSystem } from './register-system'
import { reviseSystem } from './revise-system'
import { systemDetail } from './system-detail'

vi.setConfig({ testTimeout: 30_000 })
afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const aCode = () => randomUUID().slice(0, 8)
const problems = (...found: readonly Readonly<{ field: string; code: string }>[]) => ({
  ok: false,
  refusal: { reason: 'invalid', problems: found.map((one) => expect.objectContaining(one) as unknown) },
})

async function revised(actor: Actor, systemId: string, over: Readonly<Record<string, unknown>>) {
  const [row] = await asOwner('SELECT revision, unit_id FROM information_system WHERE id = $1', [systemId])
  const facts = aSystem(String(row?.['unit_id']))
  return reviseSystem(actor, { ...aKey(), ...facts, systemId, revision: Number(row?.['revision']), ...over })
}

const standingsOf = (systemId: string) =>
  asOwner('SELECT on_id, unit_id FROM system_standing WHERE system_id = $1 ORDER BY on_id', [systemId])

describe('a section', () => {
  test('registers a system with what it stands on, under a code of its own', async () => {
    const { staff, unitId } = await givenSection()
    const below = await givenSystem(unitId, '共通基盤')
    const asked = { ...aSystem(unitId), code: aCode(), standsOnIds: ['', below] }
    const { systemId } = done(await registerSystem(staff, { ...aKey(), ...asked }))
    expect(await standingsOf(systemId)).toEqual([{ on_id: below, unit_id: unitId }])
    expect(await registerSystem(staff, { ...aKey(), ...asked })).toMatchObject(
      problems({ field: 'code', code: 'systemCodeTaken' }),
    )
  })

  test('hands a system and its standings over to another of its units', async () => {
    const department = await givenUnit({ kind: 'department' })
    const below = await givenUnit({ parentId: department.id })
    const staff = await givenPerson('staff', department.id)
    const base = await givenSystem(department.id, '共通基盤')
    const system = await givenSystem(department.id, '住民記録システム', [base])
    done(await revised(staff, system, { unitId: below.id, standsOnIds: base }))
    expect(await standingsOf(system)).toEqual([{ on_id: base, unit_id: below.id }])
  })

  test('is told of a circle at the field, also over others, and nothing is written', async () => {
    const { staff, unitId } = await givenSection()
    const low = await givenSystem(unitId, '認証基盤')
    const middle = await givenSystem(unitId, '共通基盤', [low])
    const high = await givenSystem(unitId, '住民記録システム', [middle])
    const circle = problems({ field: 'standsOnIds', code: 'systemStandsOnItself' })
    for (const onId of [high, low]) expect(await revised(staff, low, { standsOnIds: onId })).toMatchObject(circle)
    expect(await standingsOf(low)).toEqual([])
    expect(await revised(staff, low, { standsOnIds: randomUUID() })).toMatchObject(
      problems({ field: 'standsOnIds', code: 'notChoice' }),
    )
  })

  test('does not class a system below what it holds over others (R10), and above it only with a reason', async () => {
    const [section, ciso] = [await givenSection(), await givenPerson('ciso')]
    const base = await givenSystem(section.unitId, '共通基盤')
    const system = await givenSystem(section.unitId, '住民記録システム', [base])
    await givenRegistered(await givenSection(), ciso, heldBy(system))
    const { staff } = section
    expect(await revised(staff, base, { confidentiality: '3C' })).toMatchObject(
      problems({ field: 'confidentiality', code: 'systemBelowHeld' }),
    )
    expect(await revised(staff, base, { confidentiality: '3A' })).toMatchObject(
      problems({ field: 'classReason', code: 'systemAboveHeld' }),
    )
    done(await revised(staff, base, { confidentiality: '3A', classReason: '来年度、税の情報も移すため' }))
    expect((await systemDetail(staff, base))?.effective[0]).toMatchObject({ code: '3A', isOwn: true })
  })

  test('who saves over somebody else is told so', async () => {
    const { staff, unitId } = await givenSection()
    const system = await givenSystem(unitId, '住民記録システム')
    done(await revised(staff, system, { vendor: '見本電算' }))
    expect(await revised(staff, system, { revision: 1 })).toMatchObject({ ok: false, refusal: { reason: 'conflict' } })
  })
})

test('a system that came to hold something stricter is shown to be classed too low (R10)', async () => {
  const [section, ciso] = [await givenSection(), await givenPerson('ciso')]
  const system = await givenSystem(section.unitId, '住民記録システム')
  done(await revised(section.staff, system, { confidentiality: '2' }))
  const reasoned = { ruleReasons: { R10: '分類を直すまでの間' } }
  await givenRegistered(section, ciso, heldBy(system, reasoned))
  expect(await systemDetail(section.staff, system)).toMatchObject({
    below: [{ axis: 'confidentiality', level: '3B' }],
    confidentiality: '2',
  })
  done(await revised(section.staff, system, { confidentiality: '3B' }))
  expect(await systemDetail(section.staff, system)).toMatchObject({ below: [] })
})

describe('the end of a system', () => {
  const ended = async (actor: Actor, systemId: string, endedOn: string) => {
    const [row] = await asOwner('SELECT revision FROM information_system WHERE id = $1', [systemId])
    return endSystem(actor, { ...aKey(), systemId, revision: Number(row?.['revision']), endedOn })
  }

  test('is planned while something lies in it, but not reached', async () => {
    const [{ unitId, staff }, ciso] = [await givenSection(), await givenPerson('ciso')]
    const system = await givenSystem(unitId, '住民記録システム')
    const above = await givenSystem(unitId, '証明書発行', [system])
    await givenRegistered(await givenSection(), ciso, heldBy(system))
    expect(await ended(staff, system, '2026-04-01')).toMatchObject(
      problems({ field: 'endedOn', code: 'systemStillHolds' }),
    )
    done(await ended(staff, system, '令和99年3月31日'))
    expect(await systemDetail(staff, system)).toMatchObject({ endedOn: '2117-03-31', hasEnded: false })
    done(await ended(staff, system, ''))
    done(await ended(staff, above, '2026-04-01'))
    expect(await systemDetail(staff, above)).toMatchObject({ hasEnded: true })
  })

  test('nothing new comes to stand on it; what stands there already stays', async () => {
    const { unitId, staff } = await givenSection()
    const [base, system] = [await givenSystem(unitId, '旧基盤'), await givenSystem(unitId, '住民記録システム')]
    const other = await givenSystem(unitId, '宛名システム', [base])
    await asOwner(`UPDATE information_system SET ended_on = '2026-04-01' WHERE id = $1`, [base])
    expect(await revised(staff, system, { standsOnIds: base })).toMatchObject(
      problems({ field: 'standsOnIds', code: 'systemEnded' }),
    )
    done(await revised(staff, other, { standsOnIds: base }))
  })
})

test('a system names the assets that one reaches and counts the others', async () => {
  const [mine, theirs, ciso] = [await givenSection(), await givenSection(), await givenPerson('ciso')]
  const system = await givenSystem(mine.unitId, '住民記録システム')
  const second = await givenSystem(mine.unitId, '控え')
  const own = await givenRegistered(mine, ciso, heldBy(second, { alsoHeldBy: [system] }))
  await givenRegistered(theirs, ciso, heldBy(system, { name: '住民票データベース' }))
  expect((await systemDetail(mine.staff, system))?.assets).toMatchObject({
    shown: [{ assetId: own }],
    more: 0,
    ofOthers: 1,
  })
  expect((await systemDetail(await givenPerson('office'), system))?.assets).toMatchObject({ more: 0, ofOthers: 0 })
})
