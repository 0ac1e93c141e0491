import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyClasses } from '@/lib/classes/verify-classes'
import { axes } from '@/lib/domain/asset-fields'
import type { ClassGraph, ClassNode, Flow } from '@/lib/domain/effective-class'
import { chosenLevels, graphs } from '@/lib/testing/class-graphs'
import { migrate } from './migrate.mjs'

/**
 * The stored effective classes against the definition, over random graphs written straight into the tables. It happens in
 * a database of its own in which an asset may be registered without its way through the section and the CISO.
 */
const database = `classes_${randomUUID().slice(0, 8)}`
const on = (url: string | undefined, name: string) => Object.assign(new URL(url ?? ''), { pathname: `/${name}` }).href
const superUrl = process.env['TEST_SUPERUSER_URL']
const client = new pg.Client({ connectionString: on(superUrl, database) })

async function asSuperuser(sql: string): Promise<void> {
  const one = new pg.Client({ connectionString: on(superUrl, 'postgres') })
  await one.connect()
  await one.query(sql).finally(() => one.end())
}

const unitId = randomUUID()
const number = (id: string) => `N-${id}`

beforeAll(async () => {
  await asSuperuser(`CREATE DATABASE ${database} OWNER daicho_owner`)
  await migrate(on(process.env['TEST_DATABASE_OWNER_URL'], database))
  await client.connect()
  await client.query(`
    ALTER TABLE asset_version DISABLE TRIGGER road, DISABLE TRIGGER begins, DISABLE TRIGGER trail, DISABLE TRIGGER version_stays,
      DISABLE TRIGGER makes_room;
    ALTER TABLE asset DISABLE TRIGGER asset_stays, DISABLE TRIGGER trail;
    ALTER TABLE information_system DISABLE TRIGGER trail;
    ALTER TABLE system_standing DISABLE TRIGGER trail;
    SET app.actor_name = '準備';
    INSERT INTO unit (id, code, name, kind, valid_from) VALUES ('${unitId}', 'X', '見本課', 'section', '2020-04-01')`)
}, 60_000)
afterAll(async () => {
  await client.end()
  await asSuperuser(`DROP DATABASE ${database} WITH (FORCE)`)
})

const transaction = async (work: () => Promise<unknown>) => {
  await client.query('BEGIN')
  try {
    await work()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/** Nothing but the unit. What was deleted is swept out now and then, or every query would have to read past it. */
async function emptied(turn = 0): Promise<void> {
  await client.query(`DELETE FROM asset_version; DELETE FROM asset; DELETE FROM system_standing; DELETE FROM information_system;
    DELETE FROM class_value; DELETE FROM class_flow`)
  if (turn % 20 === 0) await client.query('VACUUM asset_version, asset, information_system, class_value, class_flow')
}

const rowOf = ({ id, chosen }: ClassNode, flows: readonly Flow[]) => ({
  id,
  no: number(id),
  confidentiality: chosen.confidentiality.code,
  integrity: chosen.integrity.code,
  availability: chosen.availability.code,
  holders: flows.filter(({ from, kind }) => from === id && kind === 'held').map(({ to }) => to),
  originals: flows.filter(({ to, kind }) => to === id && kind === 'copy').map(({ from }) => number(from)),
  below: flows.filter(({ from, kind }) => from === id && kind === 'stands').map(({ to }) => to),
})

const columns = `AS row (id uuid, no text, confidentiality text, integrity text, availability text, holders uuid[],
  originals text[], below uuid[])`

/** Writes these nodes with what hangs on them, as one transaction, whether they are there already or not. */
async function write(nodes: readonly ClassNode[], flows: readonly Flow[]): Promise<void> {
  const rows = (kind: ClassNode['kind']) => [
    JSON.stringify(nodes.filter((node) => node.kind === kind).map((node) => rowOf(node, flows))),
  ]
  await transaction(async () => {
    await client.query(
      `INSERT INTO information_system (id, code, name, segment_code, unit_id, confidentiality, integrity, availability)
        SELECT id, no, no, 'lgwan', '${unitId}', confidentiality, integrity, availability FROM jsonb_to_recordset($1) ${columns}
        ON CONFLICT (id) DO UPDATE SET confidentiality = EXCLUDED.confidentiality, integrity = EXCLUDED.integrity,
          availability = EXCLUDED.availability`,
      rows('system'),
    )
    await client.query(
      `DELETE FROM system_standing WHERE system_id IN (SELECT id FROM jsonb_to_recordset($1) ${columns})`,
      rows('system'),
    )
    await client.query(
      `INSERT INTO system_standing SELECT id, unnest(below), '${unitId}' FROM jsonb_to_recordset($1) ${columns}`,
      rows('system'),
    )
    await client.query(
      `WITH row AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($1) ${columns}), made AS (
          INSERT INTO asset (id, asset_no, unit_id, created_by_id) SELECT id, no, '${unitId}', id FROM row ON CONFLICT DO NOTHING
          RETURNING id)
        INSERT INTO asset_version (asset_id, unit_id, asset_no, number, change, state, listed, content_hash, updated_by_id,
          updated_by_name) SELECT id, '${unitId}', no, 1, 'register', 'draft', true, '', id, '' FROM row JOIN made USING (id)`,
      rows('asset'),
    )
    await client.query(
      `UPDATE asset_version SET state = 'registered', confidentiality = row.confidentiality, integrity = row.integrity,
          availability = row.availability, also_held_by = holders, originals = row.originals
        FROM jsonb_to_recordset($1) ${columns} WHERE asset_id = row.id`,
      rows('asset'),
    )
  })
}

/** Does one of these flows lead back to where it begins? */
function hasCircle(flows: readonly Flow[]): boolean {
  const onward = new Map<string, string[]>()
  for (const { from, to } of flows) onward.set(from, [...(onward.get(from) ?? []), to])
  const done = new Set<string>()
  const open = new Set<string>()
  const visit = (id: string): boolean => {
    if (open.has(id)) return true
    if (done.has(id)) return false
    open.add(id)
    const found = (onward.get(id) ?? []).some(visit)
    open.delete(id)
    done.add(id)
    return found
  }
  return [...onward.keys()].some(visit)
}

const stored = async () =>
  (await client.query<Record<string, unknown>>('SELECT * FROM class_value ORDER BY node_id, axis')).rows

type Move = Readonly<{ node_id: string; axis: string; before: string | null; after: string | null }>
const moveKey = ({ node_id, axis, before, after }: Move) => `${node_id} ${axis} ${before ?? '—'} → ${after ?? '—'}`

/** What the register says would move. */
async function foretold(node: ClassNode, flows: readonly Flow[], kind: ClassNode['kind'] | null) {
  const asset = node.kind === 'asset'
  const values = [
    node.id,
    kind,
    axes.map((axis) => node.chosen[axis].code),
    axes.map((axis) => node.chosen[axis].rank),
    flows.filter(({ from, kind: how }) => from === node.id && how !== 'copy').map(({ to }) => to),
    asset ? flows.filter(({ to, kind: how }) => to === node.id && how === 'copy').map(({ from }) => from) : [],
  ]
  const change = 'ROW($1, $2, $3, $4, $5, $6)::class_change'
  const { rows } = await client.query<Move>(`SELECT * FROM class_moves(${change})`, values)
  const { rows: circle } = await client.query<{ found: boolean }>(
    'SELECT class_circle($1, $2, $3) AS found',
    values.filter((_, place) => [0, 4, 5].includes(place)),
  )
  return { moves: rows.filter(({ before, after }) => before !== after), circle: circle[0]?.found === true }
}

async function happened(before: readonly Record<string, unknown>[]) {
  const key = (row: Record<string, unknown>) => `${String(row['node_id'])} ${String(row['axis'])}`
  const was = new Map(before.map((row) => [key(row), row['code'] ?? null]))
  const is = new Map((await stored()).map((row) => [key(row), row['code'] ?? null]))
  const word = (value: unknown) => (typeof value === 'string' ? value : '—')
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((one) => (was.get(one) ?? null) !== (is.get(one) ?? null))
    .map((one) => `${one} ${word(was.get(one))} → ${word(is.get(one))}`)
}

const edits = fc.array(fc.record({ at: fc.nat(), chosen: chosenLevels, drop: fc.nat({ max: 2 }) }), {
  minLength: 1,
  maxLength: 3,
})

/** A thousand take two to three minutes on two cores: GRAPHS=1000 npm test -- unit classification-verify. */
const runs = Number(process.env['GRAPHS'] ?? 60)

test('random graphs, with attempts at circles: what is stored is what the definition says', async () => {
  const figures = { graphs: 0, largest: 0, refused: 0, foretold: 0, moved: 0 }
  await fc.assert(
    fc.asyncProperty(graphs(300), edits, fc.nat({ max: 4 }), async (graph, changes, parts) => {
      await emptied(figures.graphs)
      figures.graphs += 1
      figures.largest = Math.max(figures.largest, graph.nodes.length)
      const present = await built(graph, parts, figures)
      expect((await verifyClasses(client)).faults).toEqual([])
      for (const change of changes) await edited(present, graph, change, figures)
      expect((await verifyClasses(client)).faults).toEqual([])
      const before = await stored()
      await transaction(() =>
        client.query(`INSERT INTO class_touched (node_id) SELECT node_id FROM class_value
        WHERE axis = 'integrity'`),
      )
      expect(await stored()).toEqual(before)
    }),
    { numRuns: runs },
  )
  console.log(JSON.stringify(figures))
  expect(figures.foretold, 'edits whose foretold moves are exactly what happened').toBeGreaterThanOrEqual(runs)
  expect(figures.moved).toBeGreaterThan(runs)
}, 1_800_000)

type Figures = { refused: number; foretold: number; moved: number }

/** Writes the graph in parts, each a transaction of its own; a part that closes a circle is refused and left out. */
async function built({ nodes, flows }: ClassGraph, parts: number, figures: Figures): Promise<Flow[]> {
  await write(nodes, [])
  const kept: Flow[] = []
  for (let part = 0; part <= parts; part += 1) {
    const more = flows.filter((_, place) => place % (parts + 1) === part)
    const wanted = [...kept, ...more]
    if (hasCircle(wanted)) {
      figures.refused += 1
      await expect(write(nodes, wanted)).rejects.toThrow('nothing flows into itself')
      continue
    }
    const hung = new Set(more.map(({ from, to, kind }) => (kind === 'copy' ? to : from)))
    const touched = nodes.filter(({ id }) => hung.has(id))
    await write(touched, wanted)
    kept.push(...more)
  }
  return kept
}

type Edit = Readonly<{ at: number; chosen: ClassNode['chosen']; drop: number }>

/** Changes one node: another class, other flows, or for an asset its end; what was foretold happens, and nothing else. */
async function edited(present: Flow[], graph: ClassGraph, { at, chosen, drop }: Edit, figures: Figures): Promise<void> {
  const node = graph.nodes[at % graph.nodes.length]
  const known = await client.query('SELECT FROM class_value WHERE node_id = $1', [node?.id])
  if (node === undefined || known.rowCount === 0) return
  const hangsOn = ({ from, to, kind }: Flow) => (kind === 'copy' ? to === node.id : from === node.id)
  const ends = drop === 2 && node.kind === 'asset'
  const isLeft = (flow: Flow, place: number) => !hangsOn(flow) || (drop === 1 && place % 2 === 0)
  const more = drop === 0 ? graph.flows.filter(hangsOn) : []
  const flows = [...present.filter(isLeft), ...more]
  const before = await stored()
  const changed = { ...node, chosen }
  const { moves, circle } = ends ? await foretold(changed, [], null) : await foretold(changed, flows, node.kind)
  if (!ends && hasCircle(flows)) {
    expect(circle).toBe(true)
    await expect(write([changed], flows)).rejects.toThrow('nothing flows into itself')
    figures.refused += 1
    return
  }
  expect(circle).toBe(false)
  if (ends)
    await transaction(() =>
      client.query(`UPDATE asset_version SET state = 'superseded' WHERE asset_id = $1`, [node.id]),
    )
  else await write([changed], flows)
  present.splice(0, present.length, ...flows)
  expect(moves.map(moveKey).sort()).toEqual((await happened(before)).sort())
  figures.foretold += 1
  figures.moved += moves.length
}

test('whatever was changed past the program is named', async () => {
  await emptied()
  const chosen = (code: string, rank: number) => ({
    confidentiality: { code, rank },
    integrity: { code: '2', rank: 20 },
    availability: { code: '1', rank: 10 },
  })
  const asset: ClassNode = { id: randomUUID(), kind: 'asset', chosen: chosen('3B', 40) }
  const system: ClassNode = { id: randomUUID(), kind: 'system', chosen: chosen('2', 20) }
  await write([asset, system], [{ from: asset.id, to: system.id, kind: 'held' }])
  expect((await verifyClasses(client)).faults).toEqual([])
  await client.query(`UPDATE class_value SET code = '1' WHERE node_id = '${system.id}' AND axis = 'confidentiality'`)
  await client.query(`DELETE FROM class_flow`)
  const { faults } = await verifyClasses(client)
  expect(faults).toMatchObject([
    { about: number(system.id), what: number(asset.id), stored: '—', expected: 'held' },
    { about: number(system.id), what: 'confidentiality' },
  ])
  expect(faults[1]?.stored).toContain('1 (40)')
})

test('a circle that is in the tables all the same is survived', async () => {
  await emptied()
  const nodes = Array.from({ length: 3 }, (): ClassNode => {
    const level = { code: '2', rank: 20 }
    return {
      id: randomUUID(),
      kind: 'system',
      chosen: { confidentiality: level, integrity: level, availability: level },
    }
  })
  await write(nodes, [])
  await client.query('ALTER TABLE system_standing DISABLE TRIGGER class_touch')
  for (const [place, { id }] of nodes.entries())
    await client.query('INSERT INTO system_standing VALUES ($1, $2, $3)', [id, nodes[(place + 1) % 3]?.id, unitId])
  await client.query('ALTER TABLE system_standing ENABLE TRIGGER class_touch')
  await client.query(`INSERT INTO class_flow SELECT system_id, on_id, 'stands' FROM system_standing`)
  const [first] = nodes
  await client.query(`UPDATE information_system SET confidentiality = '3A' WHERE id = $1`, [first?.id])
  expect((await verifyClasses(client)).faults).toEqual([])
  const { rows } = await client.query(`SELECT DISTINCT code FROM class_value WHERE axis = 'confidentiality'`)
  expect(rows).toEqual([{ code: '3A' }])
})
