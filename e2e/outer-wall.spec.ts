import { randomUUID } from 'node:crypto'
import { pageTable } from '@/lib/testing/endpoints'
import { givenPerson } from '@/lib/testing/given'
import { givenDraft, givenSection } from '@/lib/testing/given-asset'
import { expect, test } from './fixtures'
import { addressOf, base, builtActions, cookieOf, expectNoLeak, heartbeat, send, type Answer } from './wire'

/** What every address and every answer has in common: nobody gets past sign-in, and the headers protect the reader. */
test.describe.configure({ timeout: 240_000 })

const origin = () => base().origin

const headerTricks: readonly Record<string, string>[] = [
  { 'x-middleware-subrequest': 'proxy' },
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-subrequest': 'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy' },
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
  { 'next-router-state-tree': '%5B%22%22%5D', rsc: '1' },
  { 'x-matched-path': '/sign-in' },
  { 'x-original-url': '/sign-in' },
  { 'x-rewrite-url': '/sign-in' },
  { 'x-invoke-path': '/sign-in', 'x-invoke-status': '200' },
  { 'x-nextjs-data': '1' },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  { 'x-middleware-prefetch': '1' },
  { 'x-middleware-rewrite': '/assets' },
  { 'x-request-path': '/assets', 'x-real-ip': '127.0.0.1', 'x-socket-address': '127.0.0.1' },
]
const pathTricks = [
  '/assets.rsc',
  '/assets/index.rsc',
  '/assets.segments/_tree.segment.rsc',
  '/assets.prefetch.rsc',
  '/assets.txt',
  '/assets.json',
]
  .concat([
    '//assets',
    '/./assets',
    '/sign-in/../assets',
    '/%61ssets',
    '/assets%00',
    '/assets%2f',
    '/assets;/sign-in',
    '/ASSETS',
  ])
  .concat(['/assets?_rsc=1', '/_next/data/x/assets.json', '/assets/%2e%2e/assets'])

const oddities = ['%00', '%ff', '%ed%a0%80', '%00%00_', '9'.repeat(30), '-1', '%27', '%25%5C', 'NaN', '1e999', '%2e%2e']
const names = [
  'q',
  'text',
  'unit',
  'segment',
  'state',
  'sort',
  'rows',
  'after',
  'before',
  'from',
  'to',
  'person',
  'asset',
]

test('an address that no person would write gets an answer and never an error', async ({ as }) => {
  const page = await as('ciso')
  const someId = randomUUID()
  for (const path of ['/assets', '/reviews', '/trail', `/assets/${someId}`]) {
    for (const odd of oddities) {
      const places = ['after', 'before'].map((name) => `${name}=${someId}_${odd}`)
      for (const query of [names.map((name) => `${name}=${odd}`).join('&'), ...places, `asOf=${odd}`]) {
        const { status } = await page.request.get(`${path}?${query}`).then((answer) => ({ status: answer.status() }))
        expect(status, `${path}?${query}`).toBeLessThan(500)
      }
    }
  }
  for (const odd of oddities) expect((await page.request.get(`/assets/${odd}`)).status(), odd).toBeLessThan(500)
})

test('no header and no spelling of an address leads a stranger past sign-in', async () => {
  const section = await givenSection()
  const word = `秘${randomUUID().slice(0, 8)}`
  const assetId = await givenDraft(section, { name: word })
  const protectedPages = Object.entries(pageTable).flatMap(([file, opens]) =>
    typeof opens === 'string' ? [addressOf(file, assetId)] : [],
  )
  const expectShut = (answer: Answer, what: string) => {
    expect(answer.text, what).not.toContain(word)
    expect(answer.text, what).not.toContain(section.staff.name)
    expectNoLeak(answer, what)
    const isShut =
      [303, 307, 308, 400, 403, 404].includes(answer.status) ||
      // What the framework answers to a prefetch of a page it does not make beforehand.
      answer.text === '{}' ||
      /NEXT_REDIRECT;[a-z]+;\/sign-in/.test(answer.text)
    expect(isShut ? '' : `${what}: ${String(answer.status)} ${answer.text.slice(0, 300)}`).toBe('')
  }
  for (const path of protectedPages) {
    expectShut(await send({ path }), path)
    for (const headers of headerTricks) expectShut(await send({ path, headers }), `${path} ${JSON.stringify(headers)}`)
  }
  for (const path of pathTricks) {
    expectShut(await send({ path }), path)
    expectShut(await send({ path, headers: { rsc: '1' } }), `${path} as data`)
  }
  expect(await heartbeat()).toBe(200)
})

test('every answer carries the headers that protect it', async () => {
  const staff = await givenPerson('staff')
  const cookie = await cookieOf(staff)
  const page = await send({ path: '/assets', headers: { cookie } })
  const file = /\/_next\/static\/[^"\\]+\.(js|css)/.exec(page.text)?.[0] ?? 'none'
  const [action] = builtActions()
  const answers: Record<string, Answer> = {
    page,
    'sign-in': await send({ path: '/sign-in' }),
    redirect: await send({ path: '/assets' }),
    'no right': await send({ path: '/people', headers: { cookie } }),
    'not found': await send({ path: '/nowhere', headers: { cookie } }),
    'not found, stranger': await send({ path: '/nowhere' }),
    health: await send({ path: '/api/health' }),
    token: await send({ path: '/api/auth/csrf' }),
    'no method': await send({ method: 'PUT', path: '/' }),
    'no origin': await send({ method: 'POST', path: '/' }),
    action: await send({
      method: 'POST',
      path: '/',
      headers: { cookie, origin: origin(), 'next-action': action?.id ?? '' },
      body: '',
    }),
    'sign-out': await send({ method: 'POST', path: '/sign-out', headers: { origin: origin() } }),
    file: await send({ path: file }),
    'no file': await send({ path: '/_next/static/chunks/none.js' }),
    icon: await send({ path: '/icon.svg' }),
  }
  expect(answers['file']?.status).toBe(200)
  for (const [what, { headers, status }] of Object.entries(answers)) {
    expect({ what, status, sniff: headers['x-content-type-options'] }).toEqual({ what, status, sniff: 'nosniff' })
    // Nothing of an address leaves the register.
    expect(headers['referrer-policy'], what).toMatch(/^(no-referrer|same-origin)$/)
    expect(headers['content-security-policy'] ?? '', what).toContain("frame-ancestors 'none'")
    expect(headers['x-powered-by'], what).toBeUndefined()
    expect(headers['access-control-allow-origin'], what).toBeUndefined()
    const isStatic = what === 'file' || what === 'icon' || what === 'no file'
    if (!isStatic) expect(headers['cache-control'] ?? '', what).toMatch(/no-store/)
    if (/html/.test(headers['content-type'] ?? '')) {
      expect(headers['content-security-policy'], what).toMatch(/script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic';/)
    }
  }
  expect(answers['file']?.headers['cache-control']).toContain('immutable')
})
