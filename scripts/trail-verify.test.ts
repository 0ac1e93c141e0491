import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyTrail, type Sign, type Verdict } from '@/lib/trails/verify-trail'
import { migrate } from './migrate.mjs'

/** Tampering would spoil the trail of the other tests, so it happens to copies of a database of its own. */
const original = `trail_${randomUUID().slice(0, 8)}`
const superUrl = process.env['TEST_SUPERUSER_URL'] ?? ''
const ownerUrl = process.env['TEST_DATABASE_OWNER_URL'] ?? ''

function on(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

async function asSuperuser<Value>(database: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: on(superUrl, database) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Some changes of the register: units that are made and renamed, several entries to a transaction. */
async function write(client: pg.ClientBase, transactions: number, entriesEach = 3): Promise<void> {
  for (let turn = 0; turn < transactions; turn += 1) {
    await client.query('BEGIN')
    await client.query(`SELECT set_config('app.actor_name', '見本　花子', true), set_config('app.request', $1, true)`, [
      randomUUID(),
    ])
    await client.query(
      `INSERT INTO unit (code, name, kind, valid_from)
       SELECT gen_random_uuid(), E'課「名」\\n\\u3000' || turn, 'section', '2020-04-01' FROM generate_series(1, $1) AS turn`,
      [entriesEach],
    )
    await client.query('COMMIT')
  }
}

beforeAll(async () => {
  await asSuperuser('postgres', (client) => client.query(`CREATE DATABASE ${original} OWNER daicho_owner`))
  await migrate(on(ownerUrl, original))
  await asSuperuser(original, (client) => write(client, 8))
}, 60_000)

afterAll(() => asSuperuser('postgres', (client) => client.query(`DROP DATABASE IF EXISTS ${original} WITH (FORCE)`)))

/** What the verification says of a copy in which somebody with every right did this, with all triggers asleep. */
async function verdictAfter(tampering: string, sign?: Sign): Promise<Verdict> {
  const copy = `${original}_${randomUUID().slice(0, 8)}`
  await asSuperuser('postgres', (client) => client.query(`CREATE DATABASE ${copy} TEMPLATE ${original}`))
  try {
    return await asSuperuser(copy, async (client) => {
      await client.query(`SET session_replication_role = replica; ${tampering}`)
      return verifyTrail(client, sign)
    })
  } finally {
    await asSuperuser('postgres', (client) => client.query(`DROP DATABASE ${copy} WITH (FORCE)`))
  }
}

const middle = `id = (SELECT entry_id FROM audit.link WHERE seq = 30)`
const entry = (set: string) => `UPDATE audit.entry SET ${set} WHERE ${middle}`
const swapped = `UPDATE audit.link SET entry_id = -entry_id WHERE seq IN (30, 31);
  UPDATE audit.link one SET entry_id = -other.entry_id FROM audit.link other
  WHERE one.seq IN (30, 31) AND other.seq = 61 - one.seq`
const lastLink = 'seq = (SELECT max(seq) FROM audit.link)'
const lastEntry = `id = (SELECT entry_id FROM audit.link WHERE ${lastLink})`

test('an untouched trail is whole, to the last link', async () => {
  const { checked, head, fault } = await verdictAfter('SELECT 1')
  expect(fault).toBeNull()
  expect(BigInt(checked)).toBe(head.seq)
  expect(checked).toBeGreaterThan(40)
})

test.each([
  ['the name of the actor', entry(`actor_name = '別人'`)],
  ['the actor', entry(`actor_id = gen_random_uuid()`)],
  ['the time, by a microsecond', entry(`at = at + interval '1 microsecond'`)],
  ['the act', entry(`act = 'asset.read'`)],
  ['the kind', entry(`kind = 'delete'`)],
  ['the subject', entry(`subject = 'person'`)],
  ['the row it is about', entry(`subject_id = 'x'`)],
  ['the asset', entry(`asset_id = gen_random_uuid()`)],
  ['the unit', entry(`unit_id = gen_random_uuid()`)],
  ['the request', entry(`request_id = gen_random_uuid()`)],
  ['what was before', entry(`before = '{"name": "x"}'`)],
  ['one letter of what came after', entry(`after = jsonb_set(after, '{name}', '"課「名」"')`)],
  ['what came after, to nothing', entry(`after = NULL`)],
  ['two parts that run into each other', entry(`act = act || 'i', kind = substr(kind, 2)`)],
  ['its place, for that of the next one', swapped],
])('an entry in which somebody changed %s is named', async (_, tampering) => {
  const { fault } = await verdictAfter(tampering)
  expect(fault).toMatchObject({ kind: 'changed', seq: 30n })
})

test.each([
  ['an entry was deleted', `DELETE FROM audit.entry WHERE ${middle}`, 'deleted', 30n],
  [
    'an entry and its link were deleted',
    `DELETE FROM audit.entry WHERE ${middle}; DELETE FROM audit.link WHERE seq = 30`,
    'cut',
    30n,
  ],
  ['a link was deleted', `DELETE FROM audit.link WHERE seq = 30`, 'cut', 30n],
  ['a hash was changed', `UPDATE audit.link SET hash = sha256('x') WHERE seq = 30`, 'relinked', 30n],
  ['the last hash was changed', `UPDATE audit.link SET hash = sha256('x') WHERE ${lastLink}`, 'relinked', undefined],
  [
    'the first entry was changed',
    `UPDATE audit.entry SET act = 'x' WHERE id = (SELECT entry_id FROM audit.link WHERE seq = 1)`,
    'changed',
    1n,
  ],
  ['the last entry was changed', `UPDATE audit.entry SET act = 'x' WHERE ${lastEntry}`, 'changed', undefined],
  [
    'the beginning was deleted',
    `DELETE FROM audit.entry WHERE id IN (SELECT entry_id FROM audit.link WHERE seq < 5); DELETE FROM audit.link WHERE seq < 5`,
    'cut',
    1n,
  ],
  [
    'the end was deleted',
    `DELETE FROM audit.entry WHERE ${lastEntry}; DELETE FROM audit.link WHERE ${lastLink}`,
    'shortened',
    undefined,
  ],
  ['the head was changed', `UPDATE audit.head SET hash = sha256('x')`, 'shortened', undefined],
  ['the head was deleted', `DELETE FROM audit.head`, 'shortened', undefined],
  ['everything was deleted', `DELETE FROM audit.link; DELETE FROM audit.entry`, 'shortened', undefined],
  [
    'links were numbered anew over a deleted one',
    `DELETE FROM audit.entry WHERE ${middle}; DELETE FROM audit.link WHERE seq = 30;
    UPDATE audit.link SET seq = -seq WHERE seq > 30; UPDATE audit.link SET seq = -seq - 1 WHERE seq < 0`,
    'changed',
    30n,
  ],
  [
    'an entry was forged without a link',
    `INSERT INTO audit.entry (actor_name, act, kind, subject, request_id)
    VALUES ('偽', 'asset.approve', 'done', 'asset', gen_random_uuid())`,
    'unlinked',
    undefined,
  ],
])('it is found that %s', async (_, tampering, kind, seq) => {
  const { fault } = await verdictAfter(tampering)
  expect(fault).toMatchObject({ kind, ...(seq !== undefined && { seq }) })
})

test('a chain that was made anew from one entry on is found by a sign that was written down', async () => {
  const { head } = await verdictAfter('SELECT 1')
  const sign = { seq: head.seq, hash: head.hash.slice(0, 16) }
  expect((await verdictAfter('SELECT 1', sign)).fault).toBeNull()
  const anew = `UPDATE audit.entry SET actor_name = '別人' WHERE ${middle};
    DO $$ DECLARE one record; hash_before bytea := sha256('daicho'); BEGIN
      FOR one IN SELECT seq, entry_id FROM audit.link ORDER BY seq LOOP
        SELECT sha256(hash_before || convert_to(audit.canonical(entry), 'UTF8')) INTO hash_before FROM audit.entry WHERE id = one.entry_id;
        UPDATE audit.link SET hash = hash_before WHERE seq = one.seq;
      END LOOP;
      UPDATE audit.head SET hash = hash_before;
    END $$`
  expect((await verdictAfter(anew)).fault).toBeNull()
  expect((await verdictAfter(anew, sign)).fault).toEqual({ kind: 'rewritten', seq: head.seq })
})

test('a chain that was cut short of the sign is found', async () => {
  const { head } = await verdictAfter('SELECT 1')
  const { fault } = await verdictAfter('SELECT 1', { seq: head.seq + 1n, hash: '00' })
  expect(fault).toMatchObject({ kind: 'shortened' })
})

test('10,000 entries by 50 writers at once, verified again and again meanwhile: never a false alarm', async () => {
  const pool = new pg.Pool({ connectionString: on(superUrl, original), max: 20 })
  const writers = Array.from({ length: 50 }, async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      const client = await pool.connect()
      try {
        await write(client, 1, 10)
      } finally {
        client.release()
      }
    }
  })
  let isWriting = true
  const written = Promise.all(writers).finally(() => (isWriting = false))
  const verdicts: Verdict[] = []
  await asSuperuser(original, async (client) => {
    while (isWriting) verdicts.push(await verifyTrail(client))
    await written
    verdicts.push(await verifyTrail(client))
  })
  await pool.end()
  expect(verdicts.filter(({ fault }) => fault !== null)).toEqual([])
  expect(verdicts.length).toBeGreaterThan(2)
  expect(verdicts.at(-1)?.checked).toBeGreaterThan(10_000)
}, 180_000)
