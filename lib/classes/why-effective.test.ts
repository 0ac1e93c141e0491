import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { givenSystem, heldBy } from '@/lib/testing/given-class'
import { whyEffective } from './why-effective'

/** An asset of either section in one system, which stands on another. */
async function givenChain() {
  const [mine, theirs, ciso] = [await givenSection(), await givenSection(), await givenPerson('ciso')]
  const below = await givenSystem(mine.unitId, '共通基盤')
  const system = await givenSystem(mine.unitId, '住民記録システム', [below])
  const weaker = { confidentiality: '3C', myNumber: 'none', confidentialityReason: '個人情報' } as const
  const own = await givenRegistered(mine, ciso, heldBy(system, { name: '広報の送付先', ...weaker }))
  const foreign = await givenRegistered(theirs, ciso, heldBy(system, { name: '住民票データベース' }))
  return { mine, theirs, ciso, below, system, own, foreign }
}

let chain: Awaited<ReturnType<typeof givenChain>>
beforeAll(async () => {
  chain = await givenChain()
}, 60_000)
afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const secrecy = (why: Awaited<ReturnType<typeof whyEffective>>) =>
  why?.reasons.find(({ axis }) => axis === 'confidentiality')

test('a system at the bottom is as strict as the strictest that flows down to it, and says over whom', async () => {
  const { ciso, below, system, foreign } = chain
  const told = secrecy(await whyEffective(ciso, 'system', below))
  expect(told).toMatchObject({ code: '3B', incomplete: false, source: { id: foreign, name: '住民票データベース' } })
  expect(told?.path.map(({ from, to, kind }) => [from.id, kind, to.id])).toEqual([
    [foreign, 'held', system],
    [system, 'stands', below],
  ])
  expect(told?.contributors.map(({ code }) => code)).toEqual(['3B', '3C'])
})

test('an asset of another section is not named to a section, only its class', async () => {
  const { mine, foreign, below } = chain
  const why = await whyEffective(mine.staff, 'system', below)
  expect(secrecy(why)).toMatchObject({ code: '3B', source: { kind: 'asset', id: null } })
  expect(secrecy(why)?.contributors.map(({ node, code }) => [node.id === null, code])).toEqual([
    [true, '3B'],
    [false, '3C'],
  ])
  expect(JSON.stringify(why)).not.toContain(foreign)
  expect(JSON.stringify(why)).not.toContain('住民票データベース')
})

test('an asset has its own class; that of others and what does not exist look the same', async () => {
  const { mine, own, foreign } = chain
  expect(secrecy(await whyEffective(mine.staff, 'asset', own))).toMatchObject({ code: '3C', path: [] })
  expect(await whyEffective(mine.staff, 'asset', foreign)).toBeNull()
  expect(await whyEffective(mine.staff, 'asset', randomUUID())).toBeNull()
  expect(await whyEffective(mine.staff, 'system', randomUUID())).toBeNull()
})

test('the trail tells whose class followed, and because of whom', async () => {
  const { foreign, below, system } = chain
  const rows = await asOwner(
    `SELECT subject_id AS id, before, after FROM audit.entry WHERE kind = 'derived' AND subject_id = ANY ($1)
      AND after ->> 'effective_confidentiality' = '3B' ORDER BY id`,
    [[below, system]],
  )
  expect(rows.map(({ id }) => id).sort()).toEqual([below, system].sort())
  for (const row of rows)
    expect(row).toMatchObject({
      before: { effective_confidentiality: '3C' },
      after: { because_confidentiality: foreign },
    })
})
