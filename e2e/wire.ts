import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { expect } from '@playwright/test'
import { actionTable, type Opens } from '@/lib/testing/endpoints'
import { givenSession } from '@/lib/testing/given-account'

/** An answer as it came over the wire, before any browser makes something of it. */
export type Answer = Readonly<{ status: number; headers: Readonly<Record<string, string>>; text: string }>

type Sent = Readonly<{
  method?: string
  path: string
  headers?: Readonly<Record<string, string>>
  body?: string | Buffer
}>

export const base = () => new URL(process.env['BASE_URL'] ?? 'http://localhost:3000')

/** Sends exactly these headers to exactly this path: nothing is tidied. */
export function send({ method = 'GET', path, headers = {}, body }: Sent): Promise<Answer> {
  const { hostname, port, host } = base()
  return new Promise((answered, failed) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const options = { hostname, port, method, path, headers: { host, ...length, ...headers }, agent: false }
    const sent = request(options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', failed)
      response.on('end', () => {
        const all = Object.entries(response.headers).map(([name, value]) => [name, String(value)])
        const text = Buffer.concat(parts).toString('utf8')
        answered({ status: response.statusCode ?? 0, headers: Object.fromEntries(all) as Record<string, string>, text })
      })
    })
    sent.on('error', failed)
    sent.end(body)
  })
}

/** The cookie of a fresh session of this person. */
export async function cookieOf(person: Readonly<{ id: string; name: string }>): Promise<string> {
  const { token, cookieName } = await givenSession(person)
  return `${cookieName}=${token}`
}

/** A server action as the build knows it, with its line of the table of endpoints. */
export type BuiltAction = Readonly<{ id: string; file: string; name: string; opens: Opens | undefined; page: string }>

type Manifest = Readonly<{
  node: Readonly<
    Record<string, Readonly<{ filename: string; exportedName: string; workers: Readonly<Record<string, unknown>> }>>
  >
}>

/** Every server action that this build answers to. */
export function builtActions(): BuiltAction[] {
  const { node } = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest
  return Object.entries(node).map(([id, { filename: file, exportedName: name, workers }]) => {
    const opens = actionTable[file]?.[name]
    return {
      id,
      file,
      name,
      opens,
      page: addressOf(Object.keys(workers)[0] ?? '', '00000000-0000-4000-8000-000000000000'),
    }
  })
}

/** The address of a page of the build or the table, with this in the place of its variable part. */
export function addressOf(page: string, variable: string): string {
  const parts = page
    .replace(/^app\//, '')
    .replace(/\/?page(\.tsx)?$/, '')
    .split('/')
  const path = parts.filter((part) => !/^\(.*\)$/.test(part)).map((part) => (part.startsWith('[') ? variable : part))
  return `/${path.filter((part) => part !== '').join('/')}`
}

const boundary = 'daicho-boundary'

export type Form = Readonly<{ body: string; headers: Readonly<Record<string, string>> }>

/** A form as the scripts of a page send it to an action: `arity` 2 for actions that take the state before. */
export function formBody(fields: Readonly<Record<string, string>>, arity: number): Form {
  const parts = Object.entries(fields).map(([name, value]) => part(`_1_${name}`, value))
  const args = arity === 1 ? '["$K1"]' : '[{"problems":[],"typed":{}},"$K1"]'
  const body = [...parts, part('0', args), `--${boundary}--\r\n`].join('')
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}

const part = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

/** Whatever tells a stranger how the register is built. */
const leaks =
  /node_modules|PrismaClient|\bprisma\b|ECONNREFUSED|SELECT .* FROM|at \w+ \(|\.tsx?:\d+|postgres(ql)?:|SQLSTATE/i

/** Is the program alive, and its database with it? */
export const heartbeat = async () => (await send({ path: '/api/health' })).status

/** An answer tells nothing of how the register is built. */
export function expectNoLeak({ text, status, headers }: Answer, what: string): void {
  expect({ what, status, leak: leaks.exec(text)?.[0] ?? null }).toMatchObject({ leak: null })
  expect(JSON.stringify(headers)).not.toMatch(leaks)
}
