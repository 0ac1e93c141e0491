import 'server-only'
import type pg from 'pg'
import { axes, type Axis } from '@/lib/domain/asset-fields'
import { effectiveClasses, type Chosen, type ClassNode, type Effective, type Flow } from '@/lib/domain/effective-class'

type Levels = Readonly<Record<Axis, string | null>>
type AssetRow = Levels &
  Readonly<{ id: string; no: string; scheme: string; holders: (string | null)[]; originals: string[] }>
type SystemRow = Levels & Readonly<{ id: string; name: string; scheme: string | null }>
type LevelRow = Readonly<{ scheme: string; axis: string; code: string; rank: number }>
type ValueRow = Effective & Readonly<{ id: string; axis: string }>

/** One difference between what is stored and what the register says. `about` is the number of an asset or a system's name. */
type ClassFault = Readonly<{ about: string; what: string; stored: string; expected: string }>
export type ClassVerdict = Readonly<{ checked: number; faults: readonly ClassFault[] }>

const bare = 'SELECT confidentiality, integrity, availability,'

async function readRegister(client: pg.ClientBase) {
  const all = async <Row extends pg.QueryResultRow>(sql: string) => (await client.query<Row>(sql)).rows
  return {
    assets: await all<AssetRow>(`${bare} asset_id AS id, asset_no AS no, scheme_id AS scheme, originals,
      array_append(also_held_by, system_id) AS holders FROM asset_version WHERE state = 'registered'`),
    systems: await all<SystemRow>(`${bare} id, name, scheme_id AS scheme FROM information_system`),
    standings: await all<Flow>(`SELECT system_id AS from, on_id AS to, 'stands' AS kind FROM system_standing`),
    levels: await all<LevelRow>('SELECT scheme_id AS scheme, axis, code, rank FROM level'),
  }
}
type Register = Awaited<ReturnType<typeof readRegister>>

/** A level's rank: that of its own scheme, else the highest that goes by this code. */
function rankIn(levels: readonly LevelRow[]) {
  return (axis: Axis, code: string | null, scheme: string | null): Chosen => {
    const called = levels.filter((level) => level.axis === axis && level.code === code)
    const own = called.find((level) => level.scheme === scheme)
    const rank = own?.rank ?? (called.length > 0 ? Math.max(...called.map((level) => level.rank)) : null)
    return { code, rank }
  }
}

/** The graph as the rows of the register have it, read without the functions that keep the stored one. */
function graphOf({ assets, systems, standings, levels }: Register) {
  const chosen = rankIn(levels)
  const node = (kind: ClassNode['kind'], row: AssetRow | SystemRow): ClassNode => {
    const on = (axis: Axis) => chosen(axis, row[axis], row.scheme)
    return {
      id: row.id,
      kind,
      chosen: {
        confidentiality: on('confidentiality'),
        integrity: on('integrity'),
        availability: on('availability'),
      },
    }
  }
  const byNumber = new Map(assets.map(({ no, id }) => [no, id]))
  const known = new Set(systems.map(({ id }) => id))
  const flows = assets.flatMap(({ id, holders, originals }): Flow[] => [
    ...[...new Set(holders)].flatMap((to): Flow[] =>
      to !== null && known.has(to) ? [{ from: id, to, kind: 'held' }] : [],
    ),
    ...[...new Set(originals)].flatMap((no): Flow[] => {
      const from = byNumber.get(no)
      return from === undefined ? [] : [{ from, to: id, kind: 'copy' }]
    }),
  ])
  const nodes = [...assets.map((row) => node('asset', row)), ...systems.map((row) => node('system', row))]
  return { nodes, flows: [...flows, ...standings] }
}

const told = ({ code, rank, source, incomplete }: Effective) =>
  `${code ?? '未分類'} (${String(rank ?? '—')}) ← ${source ?? '—'}${incomplete ? ' …' : ''}`

/** Keys on one side that the other does not have, or has otherwise. */
function faultsBetween(stored: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>) {
  return [...new Set([...stored.keys(), ...expected.keys()])]
    .filter((key) => stored.get(key) !== expected.get(key))
    .map((key) => ({ key, stored: stored.get(key) ?? '—', expected: expected.get(key) ?? '—' }))
}

/**
 * Computes every effective class anew from the register and compares it with what is stored. To be called as the owner of
 * the tables, who sees every row.
 */
export async function verifyClasses(client: pg.ClientBase): Promise<ClassVerdict> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const register = await readRegister(client)
  const values = await client.query<ValueRow>(
    'SELECT node_id AS id, axis, code, rank, source_id AS source, incomplete FROM class_value',
  )
  const flows = await client.query<Flow>('SELECT from_id AS from, to_id AS to, kind FROM class_flow')
  await client.query('COMMIT')

  const graph = graphOf(register)
  const flowKey = ({ from, to, kind }: Flow): [string, string] => [`${to} ${from}`, kind]
  const effective = [...effectiveClasses(graph)].flatMap(([id, on]) =>
    axes.map((axis): [string, string] => [`${id} ${axis}`, told(on[axis])]),
  )
  const found = [
    ...faultsBetween(new Map(flows.rows.map(flowKey)), new Map(graph.flows.map(flowKey))),
    ...faultsBetween(new Map(values.rows.map((row) => [`${row.id} ${row.axis}`, told(row)])), new Map(effective)),
  ]
  const names = new Map([
    ...register.assets.map(({ id, no }): [string, string] => [id, no]),
    ...register.systems.map(({ id, name }): [string, string] => [id, name]),
  ])
  const faults = found.map(({ key, ...difference }) => {
    const [id = '', what = ''] = key.split(' ')
    return { about: names.get(id) ?? id, what: names.get(what) ?? what, ...difference }
  })
  return { checked: graph.nodes.length, faults }
}
