import pg from 'pg'
import { assetDetail } from '@/lib/assets/asset-detail'
import { assetList } from '@/lib/assets/asset-list'
import { reviseAsset } from '@/lib/assets/revise-asset'
import { submitAsset } from '@/lib/assets/submit-asset'
import { beginSession } from '@/lib/auth/session'
import { disconnect } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { assetFilter } from '@/lib/domain/asset-filter'
import { foldForSearch } from '@/lib/domain/search-text'
import { inSignInScope } from '@/lib/scope'
import { cityOf, rareWord } from '@/lib/testing/city-of'
import { actorOf, aKey, asOwner, forgetOwner } from '@/lib/testing/given'
import { done } from '@/lib/testing/given-asset'
import { facetQuestions } from './bench-facets'
import { measured, type Question } from './bench-measure'
import { plainDetail, plainList, plainSave, plainSubmit } from './bench-plain'

/**
 * One size of `npm run bench`: fills an empty database, asks, prints one JSON line. The register is asked through its own
 * functions and, when BENCH_ORIGIN answers, over HTTP; plain SQL through pg on one connection as the owner of the tables.
 */
const size = Number(process.argv[2])
const origin = process.env['BENCH_ORIGIN'] ?? ''
const note = (text: string) => process.stderr.write(`  ${text}\n`)

type Draft = Readonly<{
  id: string
  assetId: string
  unitId: string
  staffId: string
  name: string
  contentHash: string
}>

async function drafts(): Promise<Draft[]> {
  const rows = await asOwner(`SELECT v.id, v.asset_id, v.unit_id, v.updated_by_id, v.updated_by_name, v.content_hash
    FROM asset_version v WHERE v.state = 'draft' ORDER BY v.asset_no`)
  return rows.map((row) => ({
    id: String(row['id']),
    assetId: String(row['asset_id']),
    unitId: String(row['unit_id']),
    staffId: String(row['updated_by_id']),
    name: String(row['updated_by_name']),
    contentHash: String(row['content_hash']),
  }))
}

async function idOf(sql: string): Promise<string> {
  return String((await asOwner(sql))[0]?.['id'])
}

/** The list under the conditions of an address, asked of the register and of plain SQL; both must answer the same rows. */
function listQuestion(
  db: pg.Client,
  actor: Actor,
  question: string,
  who: string,
  address: Record<string, unknown>,
): Question {
  const filter = assetFilter.parse(address)
  const plain = plainList(db, actor, filter, foldForSearch(filter.q))
  return {
    question,
    who,
    register: () => assetList(actor, filter),
    plain,
    check: async () => {
      const [mine, theirs] = [await assetList(actor, filter), await plain()]
      const ids = mine.rows.map(({ id }) => id).join()
      if (ids !== theirs.ids.join()) throw new Error(`${question}: the register and plain SQL answer different rows`)
      return `${mine.total.count}${mine.total.isExact ? '' : '+'}`
    },
  }
}

async function listQuestions(db: pg.Client, actor: Actor, who: string, unitId: string): Promise<Question[]> {
  const ask = (question: string, address: Record<string, unknown>) => listQuestion(db, actor, question, who, address)
  const conditions = { segment: ['my-number'], confidentiality: ['3B'], unit: unitId }
  const own = who === 'staff' ? `AND unit_id = '${unitId}'` : ''
  const [deep] = await asOwner(`SELECT id, asset_no FROM asset_version WHERE listed ${own} ORDER BY asset_no, id
    OFFSET (SELECT count(*) * 9 / 10 FROM asset_version WHERE listed ${own}) LIMIT 1`)
  const after = `${String(deep?.['id'])}_${String(deep?.['asset_no'])}`
  return [
    ask('list: first page', {}),
    ask('list: latest changes', { sort: 'updated' }),
    ask('list: segment, level, unit', conditions),
    ask('list: at 90 % of it', { after }),
    ask('search: common, 1 letter', { q: '税' }),
    ask('search: common, 2 letters', { q: '申請' }),
    ask('search: common, 4 letters', { q: '中央地区' }),
    ask('search: rare, 1 letter', { q: rareWord.slice(1, 2) }),
    ask('search: rare, 2 letters', { q: rareWord.slice(0, 2) }),
    ask('search: rare, 4 letters', { q: rareWord }),
  ]
}

function detailQuestion(db: pg.Client, actor: Actor, who: string, assetIds: readonly string[]): Question {
  let [mine, theirs] = [0, 0]
  return {
    question: 'detail',
    who,
    register: () => assetDetail(actor, assetIds[mine++ % assetIds.length] ?? ''),
    plain: () => plainDetail(db, actor, assetIds[theirs++ % assetIds.length] ?? ''),
  }
}

/** Every round takes the next draft, so that no round repeats the work of another. */
function writeQuestions(db: pg.Client, waiting: Draft[], actors: ReadonlyMap<string, Actor>): Question[] {
  const next = () => {
    const draft = waiting.pop()
    const actor = actors.get(draft?.staffId ?? '')
    if (draft === undefined || actor === undefined) throw new Error('there are too few drafts')
    return { draft, actor }
  }
  const content = { description: '棚卸で中身を確かめ、説明を書き直しました。' }
  return [
    {
      question: 'save a draft',
      who: 'staff',
      rounds: 30,
      register: async () => {
        const { draft, actor } = next()
        return done(await reviseAsset(actor, { ...aKey(), assetId: draft.assetId, revision: 1, content }))
      },
      plain: () => plainSave(db, next().draft),
    },
    {
      question: 'submit a draft',
      who: 'staff',
      rounds: 30,
      register: async () => {
        const { draft, actor } = next()
        return done(
          await submitAsset(actor, { ...aKey(), assetId: draft.assetId, revision: 1, content: {}, comment: '' }),
        )
      },
      plain: () => plainSubmit(db, next().draft),
    },
  ]
}

/** The cookie of a fresh session, as sign-in would set it. */
async function cookieOf(actor: Actor): Promise<string> {
  const { token, cookieName } = await inSignInScope('session.begin', actor.requestId, actor, (tx) =>
    beginSession(tx, actor.id),
  )
  return `${cookieName}=${token}`
}

async function httpQuestions(db: pg.Client, actor: Actor, who: string, assetId: string): Promise<Question[]> {
  if (origin === '') return []
  const cookie = await cookieOf(actor)
  const open = async (path: string) => {
    const response = await fetch(`${origin}${path}`, { headers: { cookie }, redirect: 'manual' })
    const text = await response.text()
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    return text
  }
  return [
    {
      question: 'HTTP: list',
      who,
      register: () => open('/assets'),
      plain: plainList(db, actor, assetFilter.parse({}), ''),
    },
    {
      question: 'HTTP: detail',
      who,
      register: () => open(`/assets/${assetId}`),
      plain: () => plainDetail(db, actor, assetId),
    },
  ]
}

async function bench(): Promise<void> {
  const began = performance.now()
  await cityOf(size)
  const loaded = (performance.now() - began) / 1000
  note(`${size} assets loaded in ${loaded.toFixed(1)} s`)
  const db = new pg.Client({ connectionString: process.env['DATABASE_OWNER_URL'] })
  await db.connect()
  const unitId = await idOf(`SELECT id FROM unit WHERE code = '01060010'`)
  const waiting = await drafts()
  const actors = new Map<string, Actor>()
  for (const id of new Set(waiting.slice(-180).map(({ staffId }) => staffId))) actors.set(id, await actorOf(id))
  const staff = await actorOf(
    await idOf(`SELECT person_id AS id FROM role_grant WHERE role = 'staff' AND unit_id = '${unitId}' LIMIT 1`),
  )
  const ciso = await actorOf(await idOf(`SELECT person_id AS id FROM role_grant WHERE role = 'ciso' LIMIT 1`))
  const own = (await asOwner(`SELECT id FROM asset WHERE unit_id = '${unitId}' ORDER BY asset_no LIMIT 100`)).map(
    (row) => String(row['id']),
  )
  const questions = [
    ...(await listQuestions(db, staff, 'staff', unitId)),
    ...facetQuestions(db, staff, 'staff'),
    detailQuestion(db, staff, 'staff', own),
    ...(await listQuestions(db, ciso, 'ciso', unitId)),
    ...facetQuestions(db, ciso, 'ciso'),
    detailQuestion(db, ciso, 'ciso', own),
    ...writeQuestions(db, waiting, actors),
    ...(await httpQuestions(db, staff, 'staff', own[0] ?? '')),
    ...(await httpQuestions(db, ciso, 'ciso', own[0] ?? '')),
  ]
  const answers = []
  for (const question of questions) {
    answers.push(await measured(question))
    note(`${question.who} ${question.question}`)
  }
  await db.end()
  process.stdout.write(`${JSON.stringify({ assets: size, loadedInSeconds: Number(loaded.toFixed(1)), answers })}\n`)
}

try {
  await bench()
} finally {
  await disconnect()
  await forgetOwner()
}
