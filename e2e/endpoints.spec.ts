import { randomUUID } from 'node:crypto'
import { mayEver, roles, type Actor } from '@/lib/domain/access'
import { pageTable, routeTable } from '@/lib/testing/endpoints'
import { actorOf, asOwner, givenPerson, givenPersonWithoutGrant } from '@/lib/testing/given'
import { givenSection } from '@/lib/testing/given-asset'
import { expect, test } from './fixtures'
import {
  addressOf,
  base,
  builtActions,
  cookieOf,
  expectNoLeak,
  formBody,
  heartbeat,
  send,
  type BuiltAction,
  type Form,
} from './wire'

/** The program over the wire: no browser tidies what is sent, and the database tells what came of it. */
test.describe.configure({ timeout: 240_000 })

const origin = () => base().origin
const nobodysId = '00000000-0000-4000-8000-000000000000'
const arity = ({ name }: BuiltAction) => (['changeLanguageAction', 'chooseLanguageAction'].includes(name) ? 1 : 2)

/** What people did, as the trail has it; refusals apart. */
const deedsOf = (people: readonly Actor[]) =>
  asOwner(
    `SELECT act, kind, subject FROM audit.entry WHERE actor_id = ANY ($1) AND kind <> 'refused' AND act <> 'sign-in'`,
    [people.map(({ id }) => id)],
  )

const fields = (over: Record<string, string> = {}) => ({
  idempotencyKey: randomUUID(),
  assetId: nobodysId,
  personId: nobodysId,
  unitId: nobodysId,
  revision: '1',
  language: 'en',
  ...over,
})

function post(
  action: BuiltAction,
  path: string,
  headers: Record<string, string>,
  form: Form = formBody(fields(), arity(action)),
) {
  return send({
    method: 'POST',
    path,
    headers: { ...form.headers, 'next-action': action.id, ...headers },
    body: form.body,
  })
}

test('the build answers to exactly the actions of the table', () => {
  const built = builtActions()
  expect(built.filter(({ opens }) => opens === undefined).map(({ file, name }) => `${file} ${name}`)).toEqual([])
  expect(built.length).toBeGreaterThan(20)
})

test('an action is done when a page of the register sends it: what the tests below send is understood', async () => {
  const staff = await givenPerson('staff')
  const action = builtActions().find(({ name }) => name === 'changeLanguageAction')
  if (action === undefined) throw new Error('no such action')
  const sent = { cookie: await cookieOf(staff), origin: origin() }
  const form = formBody({ idempotencyKey: randomUUID(), language: 'en' }, 1)
  expect((await post(action, '/account', sent, form)).status).toBeLessThan(400)
  expect((await actorOf(staff.id)).locale).toBe('en')
})

test('no action is done for a stranger or for another site, whichever page it is sent to', async () => {
  const admin = await givenPerson('admin')
  const section = await givenSection()
  const ways: Record<string, (cookie: string) => Record<string, string>> = {
    'no cookie': () => ({ origin: origin() }),
    'a forged cookie': () => ({ origin: origin(), cookie: `sid=${randomUUID()}` }),
    'a foreign origin': (cookie) => ({ origin: 'https://evil.example', cookie }),
    'no origin': (cookie) => ({ cookie }),
    'the origin null': (cookie) => ({ origin: 'null', cookie }),
    'a foreign origin with the same forwarded host': (cookie) => ({
      origin: 'https://evil.example',
      'x-forwarded-host': 'evil.example',
      cookie,
    }),
    'a foreign origin that calls itself ours': (cookie) => ({
      origin: 'https://evil.example',
      'sec-fetch-site': 'same-origin',
      cookie,
    }),
  }
  const cookies = [await cookieOf(admin), await cookieOf(section.staff)]
  for (const action of builtActions()) {
    for (const path of [action.page, '/sign-in', '/']) {
      for (const [way, headersOf] of Object.entries(ways)) {
        const answer = await post(action, path, headersOf(cookies[0] ?? ''))
        const what = `${action.name} to ${path} with ${way}`
        if (!way.includes('cookie')) expect({ what, status: answer.status }).toEqual({ what, status: 403 })
        expectNoLeak(answer, what)
        expect(answer.headers['set-cookie'] ?? '', what).not.toMatch(/sid=[\w-]{20}/)
      }
    }
    await post(action, '/', { origin: 'null', cookie: cookies[1] ?? '' })
  }
  expect(await deedsOf([admin, section.staff])).toEqual([])
  expect((await actorOf(admin.id)).locale).toBe('ja')
  expect(await heartbeat()).toBe(200)
})

/** Bodies that no page of the register sends. */
const hostile: Readonly<Record<string, Form>> = {
  nothing: { body: '', headers: { 'content-type': 'text/plain;charset=UTF-8' } },
  'no list': { body: '{"a":1}', headers: { 'content-type': 'text/plain;charset=UTF-8' } },
  'broken text': { body: '[{"a":', headers: { 'content-type': 'text/plain;charset=UTF-8' } },
  'operators of the database': {
    body: '[{"not":""},{"not":""}]',
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
  },
  'a prototype': {
    body: '[{"__proto__":{"polluted":1}},{"__proto__":{"get":1}}]',
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
  },
  'references to nowhere': {
    body: '["$F1","$K9","$Q2","$undefined","$@3"]',
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
  },
  'another kind': { body: '<x/>', headers: { 'content-type': 'application/xml' } },
  'fields of other kinds': formBody(
    {
      idempotencyKey: 'x',
      assetId: '{"not":""}',
      personId: "' OR 1=1 --",
      unitId: '[]',
      revision: '-1',
      __proto__: 'x',
    },
    2,
  ),
  'more fields than asked for': formBody(
    fields({ role: 'admin', state: 'registered', submittedById: nobodysId, 'content.state': 'x' }),
    2,
  ),
}

const ofScreens = new Set<string>(Object.values(pageTable).filter((opens) => typeof opens === 'string'))

test('whoever sends whatever: what the table forbids is refused and told, and nothing is done', async () => {
  const nobody = await actorOf((await givenPersonWithoutGrant()).id)
  const people = [...(await Promise.all(roles.map((role) => givenPerson(role)))), nobody]
  const actions = builtActions()
  for (const person of people) {
    const sent = { cookie: await cookieOf(person), origin: origin() }
    for (const action of actions) {
      // The switch of language and one's own password are for everybody; they are tried elsewhere.
      const isForEverybody = typeof action.opens !== 'string' || action.opens.startsWith('account.')
      if (!isForEverybody) await post(action, action.page, sent)
      for (const [kind, form] of Object.entries(hostile)) {
        const answer = await post(action, action.page, sent, form)
        expectNoLeak(answer, `${action.name} with ${kind}`)
      }
    }
    const told = await asOwner(
      `SELECT DISTINCT after ->> 'refused' AS act FROM audit.entry WHERE actor_id = $1 AND kind = 'refused'
      AND after ->> 'reason' = 'forbidden'`,
      [person.id],
    )
    const forbidden = actions.flatMap(({ opens }) =>
      typeof opens === 'string' && !mayEver(person, opens) ? [opens] : [],
    )
    // Beside the action, the screen it was sent to may be refused when it is drawn again.
    const refused = told
      .map(({ act }) => String(act))
      .filter((act) => forbidden.some((one) => one === act) || !ofScreens.has(act))
    expect(refused.sort()).toEqual([...new Set(forbidden)].sort())
  }
  expect(await deedsOf(people)).toEqual([])
  expect(await heartbeat()).toBe(200)
})

test('a body of 1.1 megabytes is refused and the register goes on', async () => {
  const admin = await givenPerson('admin')
  const sent = { cookie: await cookieOf(admin), origin: origin() }
  const form = formBody(fields({ name: 'あ'.repeat(370_000) }), 2)
  for (const action of builtActions()) {
    const answer = await post(action, action.page, sent, form)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expectNoLeak(answer, `${action.name} with a large body`)
  }
  expect(await deedsOf([admin])).toEqual([])
  expect(await heartbeat()).toBe(200)
})

test('an action that does not exist does nothing', async () => {
  const sent = { cookie: await cookieOf(await givenPerson('admin')), origin: origin() }
  for (const id of ['0'.repeat(42), 'x', '../..', '__proto__', 'constructor']) {
    const answer = await send({ method: 'POST', path: '/', headers: { ...sent, 'next-action': id }, body: '[]' })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expectNoLeak(answer, `unknown action ${id}`)
  }
})

test('route handlers answer to their methods and no other', async () => {
  for (const [file, methods] of Object.entries(routeTable)) {
    const path = addressOf(file.replace(/route\.ts$/, 'page'), 'csrf')
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      const answer = await send({ method, path, headers: { origin: origin() } })
      const isOpen = method in methods || (method === 'HEAD' && 'GET' in methods)
      const what = `${method} ${path}`
      if (!['GET', 'HEAD', 'POST'].includes(method))
        expect({ what, isRefused: answer.status >= 400 }).toEqual({ what, isRefused: true })
      else if (!isOpen) expect({ what, status: answer.status }).toEqual({ what, status: 405 })
      expectNoLeak(answer, what)
      if (method === 'POST')
        expect((await send({ method, path, headers: { origin: 'https://evil.example' } })).status).toBe(403)
    }
  }
  for (const page of [
    'signin',
    'signout',
    'session',
    'providers',
    'error',
    'verify-request',
    '_log',
    'callback/credentials',
    'callback/x',
  ]) {
    expect((await send({ path: `/api/auth/${page}` })).status).toBe(404)
  }
  for (const page of ['signout', 'session', '_log', 'signin/credentials']) {
    const answer = await send({ method: 'POST', path: `/api/auth/${page}`, headers: { origin: origin() } })
    expect(answer.status).toBe(404)
  }
})
