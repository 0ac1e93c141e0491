import 'server-only'
import { createHash } from 'node:crypto'
import type pg from 'pg'

/**
 * The first thing that is wrong with the trail. `seq` is the place in the chain, `entryId` the number of the entry.
 * changed: an entry says something else than when it was written · deleted: its link is there, the entry is not ·
 * cut: a link is missing in between · relinked: the link itself was changed · unlinked: an entry without a link, which
 * nobody wrote through the register · shortened: the end of the chain is not the one that was written last · rewritten:
 * the chain holds together, but is not the one whose sign was written down.
 */
export type Fault = Readonly<{
  kind: 'changed' | 'deleted' | 'cut' | 'relinked' | 'unlinked' | 'shortened' | 'rewritten'
  seq?: bigint
  entryId?: bigint
}>

/** A sign that was written down earlier: the place in the chain and the beginning of its hash. */
export type Sign = Readonly<{ seq: bigint; hash: string }>

export type Verdict = Readonly<{ checked: number; head: Sign; fault: Fault | null }>

type Parts = Readonly<Record<(typeof parts)[number], string | null>>
type LinkRow = Parts & Readonly<{ seq: string; hash: Buffer; entry_id: string; id: string | null }>
type Head = Readonly<{ seq: string; hash: Buffer }>

/** What of an entry goes into its hash, in this order; each as PostgreSQL writes it as text. */
const parts = [
  ...['id', 'at', 'actor_id', 'actor_name', 'act', 'kind', 'subject', 'subject_id', 'asset_id', 'unit_id'],
  ...['request_id', 'before', 'after'],
] as const

const batchSize = 5_000
const beginning = createHash('sha256').update('daicho').digest()

/** '2026-11-23 09:25:11.5+00' as '2026-11-23T09:25:11.500000'. The session writes times in UTC. */
function canonicalTime(written: string): string {
  const [day = '', clock = ''] = written.replace(/\+00$/, '').split(' ')
  const [seconds = '', fraction = ''] = clock.split('.')
  return `${day}T${seconds}.${fraction.padEnd(6, '0')}`
}

/** The text that is hashed: each part with its length in bytes, so that no two entries have the same. */
function canonical(entry: Parts): string {
  return parts
    .map((name) => {
      const value = entry[name]
      if (value === null) return '-'
      const text = name === 'at' ? canonicalTime(value) : value
      return `${String(Buffer.byteLength(text))}:${text}`
    })
    .join(',')
}

const linked = (before: Buffer, entry: Parts) => createHash('sha256').update(before).update(canonical(entry)).digest()

async function linksAfter(client: pg.ClientBase, seq: string): Promise<LinkRow[]> {
  const columns = parts.map((name) => `entry.${name}::text`).join(', ')
  const { rows } = await client.query<LinkRow>(
    `SELECT link.seq::text, link.hash, link.entry_id::text, ${columns}
     FROM audit.link LEFT JOIN audit.entry ON entry.id = link.entry_id
     WHERE link.seq > $1 ORDER BY link.seq LIMIT ${String(batchSize)}`,
    [seq],
  )
  return rows
}

/** What is wrong with a link that follows `before`; null when it holds. */
function faultOf(row: LinkRow, before: Head): Fault | null {
  const seq = BigInt(row.seq)
  const entryId = BigInt(row.entry_id)
  if (seq !== BigInt(before.seq) + 1n) return { kind: 'cut', seq: BigInt(before.seq) + 1n }
  if (row.id === null) return { kind: 'deleted', seq, entryId }
  return linked(before.hash, row).equals(row.hash) ? null : { kind: 'changed', seq, entryId }
}

/** A hash that does not fit was itself changed, when what follows still goes on from the one that would fit. */
async function changedOrRelinked(
  client: pg.ClientBase,
  fault: Fault,
  row: LinkRow,
  before: Head,
  head: Head,
): Promise<Fault> {
  const right = linked(before.hash, row)
  const [next] = await linksAfter(client, row.seq)
  const goesOn =
    next === undefined ? head.hash.equals(right) : next.id !== null && linked(right, next).equals(next.hash)
  return goesOn ? { ...fault, kind: 'relinked' } : fault
}

async function walk(client: pg.ClientBase, head: Head, sign: Sign | undefined) {
  let last: Head = { seq: '0', hash: beginning }
  let checked = 0
  for (;;) {
    const rows = await linksAfter(client, last.seq)
    for (const row of rows) {
      const fault = faultOf(row, last)
      if (fault?.kind === 'changed')
        return { checked, last, fault: await changedOrRelinked(client, fault, row, last, head) }
      if (fault !== null) return { checked, last, fault }
      if (sign?.seq === BigInt(row.seq) && !row.hash.toString('hex').startsWith(sign.hash.toLowerCase())) {
        return { checked, last, fault: { kind: 'rewritten', seq: sign.seq } as const }
      }
      last = { seq: row.seq, hash: row.hash }
      checked += 1
    }
    if (rows.length < batchSize) return { checked, last, fault: null }
  }
}

/** An entry that no link leads to. */
async function unlinkedEntry(client: pg.ClientBase): Promise<Fault | null> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id::text FROM audit.entry WHERE NOT EXISTS (SELECT FROM audit.link WHERE entry_id = entry.id) ORDER BY id LIMIT 1`,
  )
  return rows[0] === undefined ? null : { kind: 'unlinked', entryId: BigInt(rows[0].id) }
}

/**
 * Recomputes the chain of the trail without the database's own function, and names the first thing that is wrong. It
 * reads one snapshot, so the register may go on writing. The client is the owner of the tables or may read as the backup.
 * Somebody who rewrites the whole chain is found only by a `sign` that was written down before.
 */
export async function verifyTrail(client: pg.ClientBase, sign?: Sign): Promise<Verdict> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    await client.query(`SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'`)
    const { rows } = await client.query<Head>('SELECT seq::text, hash FROM audit.head')
    const head = rows[0] ?? { seq: '-1', hash: Buffer.alloc(0) }
    const { checked, last, fault } = await walk(client, head, sign)
    const isWhole = last.seq === head.seq && last.hash.equals(head.hash) && (sign?.seq ?? 0n) <= BigInt(last.seq)
    const atEnd = isWhole ? await unlinkedEntry(client) : ({ kind: 'shortened', seq: BigInt(last.seq) } as const)
    return { checked, head: { seq: BigInt(last.seq), hash: last.hash.toString('hex') }, fault: fault ?? atEnd }
  } finally {
    await client.query('ROLLBACK')
  }
}
