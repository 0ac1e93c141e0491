// @ts-check
import { randomUUID } from 'node:crypto'
import { appendFileSync, closeSync, fsyncSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** @typedef {{ cookie: string, unitId: string }} Person */
/** @typedef {'register' | 'revise' | 'submit'} Kind */
/** @typedef {{ at: 'sent' | 'answered', kind: Kind, key: string, name: string, place?: string, time?: number }} Line */
/** @typedef {{ fields: [string, string][], submitter: [string, string] | undefined }} Form */

/** What was sent and what was answered, one line each, on the disk before anything else happens. @param {string} file */
export function openJournal(file) {
  const descriptor = openSync(file, 'a', 0o600)
  /** @type {Line[]} */
  const lines = []
  return {
    lines,
    close: () => closeSync(descriptor),
    /** @param {Line} line */
    write: (line) => {
      const timed = { ...line, time: Date.now() }
      appendFileSync(descriptor, `${JSON.stringify(timed)}\n`)
      fsyncSync(descriptor)
      lines.push(timed)
    },
  }
}

/** @param {string} text */
const plain = (text) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** @param {string} tag @param {string} name */
const attribute = (tag, name) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

/**
 * The form of an asset as a browser without scripts would send it: everything that has a name and a value.
 * @param {string} page
 * @returns {Form}
 */
export function readForm(page) {
  const form = page.match(/<form[^>]*>[\s\S]*?<\/form>/g)?.find((one) => one.includes('name="submissionKey"')) ?? ''
  /** @type {Form} */
  const read = { fields: [], submitter: undefined }
  let list = ''
  for (const [tag, inside = ''] of form.matchAll(/<textarea[^>]*>([^<]*)|<(?:input|select|option|button)[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (tag.startsWith('<select')) list = name ?? ''
    else if (tag.startsWith('<option')) {
      if (/\sselected/.test(tag)) read.fields.push([list, attribute(tag, 'value') ?? ''])
    } else if (name === undefined) continue
    else if (tag.startsWith('<button')) read.submitter ??= [name, attribute(tag, 'value') ?? '']
    else if (tag.startsWith('<textarea')) read.fields.push([name, plain(inside)])
    else if (!/type="(?:radio|checkbox)"/.test(tag) || /\schecked/.test(tag))
      read.fields.push([name, attribute(tag, 'value') ?? ''])
  }
  return read
}

/** What an officer types: enough to submit it. @param {string} name @returns {Record<string, string>} */
const typed = (name) => ({
  ...{ name, business: '文書管理', assetKind: 'paper', media: 'paper', segmentCode: 'none', location: '書庫1 棚2' },
  storageLocked: 'yes',
  ...{ userScope: 'section', personal: 'no', outsourced: 'no', cloud: 'no', retention: '5' },
  ...{ confidentiality: '2', confidentialityReason: '庁内の資料であるため', integrity: '1', availability: '1' },
})

/** @param {Form} form @param {Record<string, string>} changes @param {boolean} submit */
function bodyOf({ fields, submitter }, changes, submit) {
  const body = new FormData()
  for (const [name, value] of fields) if (!(name in changes)) body.append(name, value)
  for (const [name, value] of Object.entries(changes)) body.append(name, value)
  if (submit && submitter) body.append(...submitter)
  return body
}

/** @param {Form} form @param {string} name */
const valueOf = ({ fields }, name) => fields.find(([field]) => field === name)?.[1] ?? ''

/**
 * Somebody who registers, changes and submits one asset after the other, as fast as the register answers. What is not
 * answered is sent again with its key until it is; one write in seven is sent again although it was answered.
 * @param {{ origin: string, person: Person, journal: ReturnType<typeof openJournal>, isOver: () => boolean }} scene
 */
export async function write({ origin, person, journal, isOver }) {
  const headers = { cookie: person.cookie, origin }
  let writes = 0

  // A connection that breaks is no answer: the program was killed.
  /** @param {string} path */
  async function open(path) {
    for (;;) {
      const page = await fetch(`${origin}${path}`, { headers, redirect: 'manual' })
        .then(textOf)
        .catch(() => undefined)
      if (page !== undefined) {
        if (page.status === 200) return readForm(page.text)
        if (page.status !== 500 && page.status !== 503)
          throw new Error(`GET ${path} answered ${String(page.status)} ${page.place}`)
      }
      await sleep(50)
    }
  }

  /** @param {Kind} kind @param {string} name @param {string} path @param {() => FormData} body @param {string} key */
  async function send(kind, name, path, body, key) {
    const again = ++writes % 7 === 0 ? 2 : 1
    let place = ''
    for (let answered = 0; answered < again;) {
      journal.write({ at: 'sent', kind, key, name })
      const request = { method: 'POST', headers, body: body(), redirect: /** @type {const} */ ('manual') }
      const answer = await fetch(`${origin}${path}`, request)
        .then(textOf)
        .catch(() => undefined)
      if (answer !== undefined && isTaken(kind, answer)) {
        place = answer.place
        journal.write({ at: 'answered', kind, key, name, place })
        answered += 1
      } else if (answer !== undefined && answer.status !== 500 && answer.status !== 503) {
        throw new Error(`POST ${path} (${kind}) answered ${String(answer.status)} ${answer.place}`)
      } else await sleep(50)
    }
    return place
  }

  while (!isOver()) {
    const name = `文書 ${randomUUID()}`
    const form = await open('/assets/new')
    const key = valueOf(form, 'idempotencyKey')
    const edit = await send(
      'register',
      name,
      '/assets/new',
      () => bodyOf(form, { ...typed(name), unitId: person.unitId }, false),
      key,
    )
    const draft = await open(edit)
    const moved = { location: '書庫2 棚5' }
    await send('revise', name, edit, () => bodyOf(draft, moved, false), valueOf(draft, 'idempotencyKey'))
    const last = await open(edit)
    await send('submit', name, edit, () => bodyOf(last, {}, true), valueOf(last, 'idempotencyKey'))
  }
}

/** @param {Response} response */
async function textOf(response) {
  const place = response.headers.get('location') ?? ''
  return { status: response.status, place: place.replace(/^https?:\/\/[^/]+/, ''), text: await response.text() }
}

/**
 * A register or a submission sends the browser on; a save shows the form again, with the revision that follows.
 * @param {Kind} kind
 * @param {{ status: number, place: string, text: string }} answer
 */
function isTaken(kind, { status, place, text }) {
  if (kind === 'register') return status === 303 && place.endsWith('/edit')
  if (kind === 'submit') return status === 303 && place.endsWith('done=submitted')
  return status === 200 && valueOf(readForm(text), 'revision') === '2'
}
