// The framework looks for this once, before anything of it is loaded.
import 'next/dist/server/node-environment-baseline'
import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { afterAll, describe, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { env } from '@/lib/env'
import { asOwner, forgetOwner, givenPerson } from '@/lib/testing/given'
import { givenAccount, givenSession } from '@/lib/testing/given-account'
import { inRequest } from '@/lib/testing/in-request'
import { proxy } from '@/proxy'
import { comesFromOwnPage } from './own-origin'
import { requestIdHeader, requestPathHeader } from './request-headers'
import { requireActor, requireOwnPage, requireSignedInWriter, requireWriter } from './require-actor'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

const origin = () => env().APP_ORIGIN

async function cookieOf(person: Readonly<{ id: string; name: string }>) {
  const { token, cookieName } = await givenSession(person)
  return { cookie: `${cookieName}=${token}` }
}

describe('a screen', () => {
  test('sends nobody to sign in, and back afterwards', async () => {
    const ended = 'redirect /sign-in?next=%2Fassets%3Fq%3D1'
    const sent = { [requestPathHeader]: '/assets?q=1' }
    expect(await inRequest(sent, () => requireActor('asset.read'))).toEqual({ ended })
    const forged = { ...sent, cookie: `sid=${randomUUID()}` }
    expect(await inRequest(forged, () => requireActor('asset.read'))).toEqual({ ended })
  })

  test('opens for who may, with the id of this request', async () => {
    const staff = await givenPerson('staff')
    const requestId = randomUUID()
    const sent = { ...(await cookieOf(staff)), [requestIdHeader]: requestId }
    expect(await inRequest(sent, () => requireActor('asset.read'))).toMatchObject({
      value: { id: staff.id, requestId },
    })
  })

  test('is refused (403) to who may not, and the trail keeps it', async () => {
    const staff = await givenPerson('staff')
    expect(await inRequest(await cookieOf(staff), () => requireActor('person.read'))).toEqual({ ended: 'status 403' })
    const told = await asOwner(`SELECT kind, after FROM audit.entry WHERE actor_id = $1 AND subject = 'act'`, [
      staff.id,
    ])
    expect(told).toEqual([{ kind: 'refused', after: { refused: 'person.read', reason: 'forbidden' } }])
  })

  test('waits until a one-time password was changed', async () => {
    const person = await givenAccount({ mustChange: true })
    const sent = { ...(await cookieOf(person)), origin: origin() }
    expect(await inRequest(sent, () => requireActor('account.read'))).toEqual({ ended: 'redirect /new-password' })
    expect(await inRequest(sent, () => requireWriter('account.end-session'))).toEqual({
      ended: 'redirect /new-password',
    })
    expect(await inRequest(sent, requireSignedInWriter)).toMatchObject({ value: { actor: { id: person.id } } })
  })
})

/** How a write may arrive that no page of the register sent. */
const foreign: readonly (readonly [string, Record<string, string>])[] = [
  ['no origin', {}],
  ['the origin null', { origin: 'null' }],
  ['a foreign origin', { origin: 'https://evil.example' }],
  [
    'a foreign origin that the proxy seems to vouch for',
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ],
  ['its host with another port', { origin: 'http://localhost:3999' }],
  ['its host as a prefix', { origin: 'http://localhost:3000.evil.example' }],
  ['its host over another protocol', { origin: 'https://localhost:3000' }],
  ['a fetch of a sister site', { 'sec-fetch-site': 'same-site' }],
  [
    'a foreign origin that calls itself same-origin',
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  ],
]

describe.each(foreign)('a write with %s', (_, sent) => {
  test('is refused, whoever is signed in', async () => {
    const admin = await givenPerson('admin')
    const all = { ...(await cookieOf(admin)), ...sent }
    for (const gate of [() => requireWriter('person.invite'), requireSignedInWriter, requireOwnPage]) {
      expect(
        await inRequest(all, async () => {
          await gate()
        }),
      ).toEqual({ ended: 'status 403' })
    }
  })

  test('does not get past the first look either', () => {
    const request = new NextRequest(`${origin()}/people/new`, { method: 'POST', headers: sent })
    expect(proxy(request).status).toBe(403)
  })
})

test('a write of a page of the register is let in, under every name of this machine', async () => {
  const admin = await givenPerson('admin')
  const sent = { ...(await cookieOf(admin)), origin: origin() }
  expect(await inRequest(sent, () => requireWriter('person.invite'))).toMatchObject({ value: { id: admin.id } })
  for (const name of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']) {
    expect(comesFromOwnPage(new Headers({ origin: name }), 'http://localhost:3000')).toBe(true)
    expect(comesFromOwnPage(new Headers({ origin: name }), 'https://daicho.city.example')).toBe(false)
  }
  expect(comesFromOwnPage(new Headers({ 'sec-fetch-site': 'same-origin' }), 'https://daicho.city.example')).toBe(true)
})

describe('the first look', () => {
  const looked = (method: string, path = '/', headers = {}) =>
    proxy(new NextRequest(`${origin()}${path}`, { method, headers: { origin: origin(), ...headers } }))

  test('knows three methods', () => {
    for (const method of ['GET', 'HEAD', 'POST']) expect(looked(method).status).toBe(200)
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      const answer = looked(method)
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
    }
  })

  test('gives every page a nonce of its own and lets no script in without it', () => {
    const policies = [looked('GET'), looked('GET')].map(({ headers }) => headers.get('content-security-policy') ?? '')
    expect(policies[0]).toMatch(/default-src 'none'; script-src 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic';/)
    expect(policies[0]).not.toMatch(/unsafe-(inline|eval)/)
    expect(policies[0]).toContain("frame-ancestors 'none'")
    expect(new Set(policies).size).toBe(2)
  })

  test('says itself which request and path it is, whatever was sent', () => {
    const { headers } = looked('GET', '/assets?q=1', {
      [requestIdHeader]: 'mine',
      [requestPathHeader]: '//evil.example',
    })
    expect(headers.get(`x-middleware-request-${requestPathHeader}`)).toBe('/assets?q=1')
    expect(headers.get(`x-middleware-request-${requestIdHeader}`)).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('keeps the optimiser of images shut', () => {
    expect(looked('GET', '/_next/image?url=%2Ficon.svg&w=64&q=75').status).toBe(404)
  })
})
