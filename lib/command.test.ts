import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changePassword, setFirstPassword } from './account/change-password'
import { changeLanguage } from './account/change-language'
import { storePassword } from './account/store-password'
import { registerAsset } from './assets/register-asset'
import { reviseAsset } from './assets/revise-asset'
import { closeRequest } from './assets/withdraw-asset'
import { disconnect } from './db'
import { can, roles } from './domain/access'
import { endSessionsOfPerson } from './people/end-sessions-of-person'
import { resetPassword } from './people/reset-password'
import { inScopeOf } from './scope'
import { actorOf, aKey, asOwner, forgetOwner, givenPerson } from './testing/given'
import { givenAccount } from './testing/given-account'
import { aContent, givenRegistered, givenSection, givenSubmitted } from './testing/given-asset'
import { commandLines } from './testing/matrix-commands'
import { givenTwoSections, inOwnRequest } from './testing/matrix-people'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

let sections: Awaited<ReturnType<typeof givenTwoSections>>
beforeAll(async () => {
  sections = await givenTwoSections()
})

/** What somebody may send in the place of a value that the command expects. */
const hostile: readonly unknown[] = [
  { not: '' },
  { startsWith: '' },
  { in: [] },
  [[]],
  ['a', 'b', ''],
  Symbol.iterator.toString(),
  Number.NaN,
  new Date(0),
  Number.POSITIVE_INFINITY,
  true,
  '\u0000',
  '\ud800',
  'あ'.repeat(100_000),
]

describe.each(Object.entries(commandLines))('%s takes only what it asks for', (_, line) => {
  /** Somebody to whom the act is open, in the first section. */
  async function somebody() {
    for (const role of roles) {
      const actor = await givenPerson(role, sections.mine.unitId)
      if (can(actor, line.act, { unitId: sections.mine.unitId, submittedById: 'x' })) return actor
      if (can(actor, line.act, { unitId: sections.mine.unitId, submittedById: actor.id })) return actor
    }
    throw new Error('nobody may do this')
  }

  test('no further field, no key of another shape, no input at all', async () => {
    const actor = inOwnRequest(await somebody())
    const input = await line.aim({ sections, place: 'own', actor })
    const wrong: unknown[] = [undefined, null, 'text', [], input, { ...input, idempotencyKey: 'x' }]
    wrong.push(
      { ...input, ...aKey(), hostile: 'x' },
      { ...input, ...aKey(), unitId: { not: '' }, personId: { not: '' } },
    )
    for (const raw of wrong) {
      expect(await line.run(actor, raw)).toMatchObject({ ok: false, refusal: { reason: 'invalid' } })
    }
    expect(await asOwner('SELECT kind FROM audit.entry WHERE request_id = $1', [actor.requestId])).toEqual([])
  })

  test('hostile values in the place of each field end in an answer and never in a defect', async () => {
    // What it takes is made by the program: a hash, and where the request came from.
    if (line.run === storePassword) return
    const actor = await somebody()
    const input = await line.aim({ sections, place: 'missing', actor })
    for (const field of Object.keys(input)) {
      for (const value of hostile) {
        const result = await line.run(actor, { ...input, ...aKey(), [field]: value })
        if (!result.ok) expect(['invalid', 'not-found', 'conflict']).toContain(result.refusal.reason)
      }
    }
  })

  test('who may never do it is told so whatever they send', async () => {
    const auditor = await givenPerson('auditor')
    if (can(auditor, line.act, { unitId: sections.mine.unitId })) return
    for (const raw of [undefined, {}, { idempotencyKey: 'x' }, { ...aKey(), hostile: 'x' }]) {
      expect(await line.run(auditor, raw)).toMatchObject({ ok: false, refusal: { reason: 'forbidden' } })
    }
  })
})

test('a field of the content that no form has is refused', async () => {
  const { staff, unitId } = sections.mine
  const content = { ...aContent(), state: 'registered', constructor: 'x' }
  const asked = { ...aKey(), unitId, content }
  expect(await registerAsset(staff, asked)).toMatchObject({ ok: false, refusal: { reason: 'invalid' } })
})

test('an input parsed from text with __proto__ in it changes no prototype and nothing else', async () => {
  const raw: unknown = JSON.parse(`{"idempotencyKey":"${randomUUID()}","language":"ja","__proto__":{"polluted":true}}`)
  await changeLanguage(await givenPerson('staff'), raw)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('the key of one act does not answer another, and each person has their own keys', async () => {
  const { staff, manager, unitId } = sections.mine
  const key = aKey()
  expect(await changeLanguage(staff, { ...key, language: 'ja' })).toMatchObject({ ok: true })
  const asked = { ...key, unitId, content: aContent() }
  expect(await registerAsset(staff, asked)).toMatchObject(formUsed)
  expect(await registerAsset(manager, asked)).toMatchObject({ ok: true })
})

const formUsed = { ok: false, refusal: { reason: 'invalid', problems: [{ field: '', code: 'formUsed' }] } }

test('the key of one act does not answer another that asks for the same', async () => {
  const admin = await givenPerson('admin')
  const asked = { ...aKey(), personId: (await givenPerson('staff')).id }
  expect(await endSessionsOfPerson(admin, asked)).toMatchObject({ ok: true })
  expect(await resetPassword(admin, asked)).toMatchObject(formUsed)
})

test('a key answers again only what was asked with it, never something else', async () => {
  const actor = await givenPerson('staff')
  const key = aKey()
  expect(await changeLanguage(actor, { ...key, language: 'en' })).toMatchObject({ ok: true })
  expect(await changeLanguage(actor, { ...key, language: 'ja' })).toMatchObject(formUsed)
  expect(await changeLanguage(actor, { ...key, language: 'en' })).toMatchObject({ ok: true })
  expect((await actorOf(actor.id)).locale).toBe('en')
})

test('what is registered is not edited, and what waits is not either', async () => {
  const section = await givenSection()
  const ciso = await givenPerson('ciso')
  const save = async (assetId: string) => {
    const [version] = await asOwner('SELECT revision FROM asset_version WHERE asset_id = $1', [assetId])
    return reviseAsset(section.staff, {
      ...aKey(),
      assetId,
      revision: version?.['revision'],
      content: { location: '書庫2' },
    })
  }
  const waiting = await save(await givenSubmitted(section))
  expect(waiting).toMatchObject({ ok: false, refusal: { reason: 'conflict' } })
  const registered = await save(await givenRegistered(section, ciso))
  expect(registered).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
})

test('a request is closed once', async () => {
  const section = await givenSection()
  const assetId = await givenSubmitted(section)
  const [request] = await asOwner('SELECT id FROM request WHERE asset_id = $1', [assetId])
  const close = () =>
    inScopeOf(section.manager, 'asset.approve', (tx) =>
      closeRequest({ actor: section.manager, tx, now: new Date() }, String(request?.['id']), 'returned'),
    )
  await close()
  await expect(close()).rejects.toMatchObject({ reason: 'conflict' })
})

describe('a password', () => {
  const client = { address: randomUUID(), userAgent: '' }
  const wanted = { newPassword: 'あたらしい朝の chess 7回', repeatPassword: 'あたらしい朝の chess 7回' }

  test('is not changed by who does not know the present one', async () => {
    const person = await givenAccount()
    const actor = await actorOf(person.id)
    const asked = { ...aKey(), currentPassword: 'something else altogether', ...wanted }
    expect(await changePassword(actor, asked, client)).toMatchObject({
      ok: false,
      refusal: { problems: [{ field: 'currentPassword', code: 'wrongPassword' }] },
    })
  })

  test('is not set anew without the present one, unless a new one is asked for', async () => {
    const actor = await actorOf((await givenAccount()).id)
    expect(await setFirstPassword(actor, { ...aKey(), ...wanted }, client)).toMatchObject({
      ok: false,
      refusal: { reason: 'forbidden' },
    })
  })

  test('is replaced as it was verified, or not at all', async () => {
    const actor = await actorOf((await givenAccount()).id)
    const asked = { before: 'another', passwordHash: 'x', address: '', userAgent: '', ...aKey() }
    expect(await storePassword(actor, asked)).toMatchObject({ ok: false, refusal: { reason: 'conflict' } })
  })
})
