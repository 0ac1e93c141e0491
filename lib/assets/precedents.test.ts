import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { givenDraft, givenRegistered, givenSection } from '@/lib/testing/given-asset'
import { precedents } from './precedents'

const kind = `見本${randomUUID().slice(0, 8)}簿`
const plain = { myNumber: 'none', confidentialityReason: '個人情報', personCount: 30 } as const
let ciso: Actor
beforeAll(async () => {
  ciso = await givenPerson('ciso')
})
afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const asked = async (actor: Actor, over: Readonly<Record<string, unknown>> = {}) =>
  (await precedents(actor, { name: `令和7年度 ${kind}（紙）`, media: ['paper'], personal: true, ...over }))?.map(
    ({ name }) => name,
  )

test('what other sections registered of the same kind is shown with its class and why', async () => {
  const [mine, theirs] = [await givenSection(), await givenSection()]
  await givenRegistered(theirs, ciso, { ...plain, name: `${kind} 第2巻` })
  await givenRegistered(mine, ciso, { ...plain, name: `${kind} 第3巻` })
  await givenDraft(await givenSection(), { ...plain, name: kind })
  const [unit] = await asOwner('SELECT name FROM unit WHERE id = $1', [theirs.unitId])
  const found = await precedents(mine.staff, { name: kind, media: ['paper'], personal: true })
  expect(found).toMatchObject([
    {
      name: `${kind} 第2巻`,
      unitName: unit?.['name'],
      confidentiality: '3B',
      integrity: '2',
      segmentCode: 'none',
      duties: expect.arrayContaining([
        expect.objectContaining({ code: 'device-issued-only', from: [{ kind: 'confidentiality', code: '3B' }] }),
      ]) as unknown,
      proposal: { asked: expect.arrayContaining([{ id: 'personal', answer: 'yes', known: true }]) as unknown },
    },
  ])
  expect(Object.keys(found?.[0] ?? {})).toEqual([
    ...['name', 'unitName', 'confidentiality', 'integrity', 'availability', 'segmentCode', 'proposal', 'duties'],
  ])
})

test('what is 3A or about individual numbers is never a precedent', async () => {
  const { staff } = await givenSection()
  const before = await asked(staff)
  const secret = { personal: false, specialCare: null, myNumber: null, confidentiality: '3A' } as const
  await givenRegistered(await givenSection(), ciso, { name: kind, ...secret, ruleReasons: { R06: '秘密' } })
  await givenRegistered(await givenSection(), ciso, { name: kind, myNumber: 'use' })
  expect(await asked(staff)).toEqual(before)
})

test('five at most, each of another section, the closest first; the same medium before others', async () => {
  const { staff } = await givenSection()
  const name = '甲乙丙丁簿'
  const electronic = { media: ['file-server'], segmentCode: 'my-number', backup: '日次' } as const
  await givenRegistered(await givenSection(), ciso, { ...plain, ...electronic, name: `${name}データ` })
  const section = await givenSection()
  await givenRegistered(section, ciso, { ...plain, name: `${name}の写し` })
  await givenRegistered(section, ciso, { ...plain, name: `${name}の控え` })
  const found = await asked(staff, { name })
  expect(found).toHaveLength(2)
  expect(found?.[1]).toBe(`${name}データ`)
  for (let more = 0; more < 4; more += 1) await givenRegistered(await givenSection(), ciso, { ...plain, name })
  expect(await asked(staff, { name })).toHaveLength(5)
})

test('nothing is sought by nothing, and what cannot be read is said', async () => {
  const { staff } = await givenSection()
  expect(await asked(staff, { name: '', business: '' })).toEqual([])
  expect(await precedents(staff, { personCount: 'many' })).toBeNull()
  await expect(precedents(await givenPerson('auditor'), {})).rejects.toMatchObject({ reason: 'forbidden' })
})
