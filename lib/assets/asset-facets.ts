import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '@/lib/db'
import { reach, type Actor, type Reached } from '@/lib/domain/access'
import { nothingChosen, type AssetFilter } from '@/lib/domain/asset-filter'
import { inScopeOf } from '@/lib/scope'
import { namedSystems } from '@/lib/systems/named-systems'
import { reachedUnits, withUnitsBelow } from '@/lib/units/reached-units'
import {
  ageColumn,
  facetConditions,
  facets,
  isChanging,
  isUnrated,
  isWarned,
  searchedSql,
  type Facet,
} from './facet-conditions'
import { searchedWords } from './searched-where'

type Sql = Prisma.Sql
const { sql, join } = Prisma

const text = z.string().nullable()
/** A group of one facet: `facet` is its place among `facets`, the columns of the others are null. */
const group = z.object({
  facet: z.number().transform((place) => facets[place] ?? 'unit'),
  count: z.number(),
  unit_id: text,
  state: text,
  changing: z.boolean().nullable(),
  segment_code: text,
  confidentiality: text,
  integrity: text,
  availability: text,
  asset_kind: text,
  personal: z.boolean().nullable(),
  special_care: z.boolean().nullable(),
  my_number: text,
  media: z.array(z.string()).nullable(),
  system_id: text,
  also_held_by: z.array(z.string()).nullable(),
  unrated: z.boolean().nullable(),
  warned: z.boolean().nullable(),
  age: text,
})
type Group = z.output<typeof group>

const given = (flags: Readonly<Record<string, boolean>>) => Object.keys(flags).filter((name) => flags[name] === true)

/** The values of a facet for which a group counts. */
const valuesOf: Readonly<Record<Facet, (row: Group) => readonly (string | null)[]>> = {
  unit: (row) => [row.unit_id],
  state: (row) => [row.state, ...given({ changing: row.changing === true })],
  segment: (row) => [row.segment_code],
  confidentiality: (row) => [row.confidentiality],
  integrity: (row) => [row.integrity],
  availability: (row) => [row.availability],
  kind: (row) => [row.asset_kind],
  personal: (row) =>
    given({
      personal: row.personal === true,
      'special-care': row.special_care === true,
      'my-number': row.my_number === 'use' || row.my_number === 'related',
      no: row.personal === false,
      unanswered: row.personal === null,
    }),
  medium: (row) => (row.media === null || row.media.length === 0 ? [null] : [...new Set(row.media)]),
  system: (row) => [...new Set([row.system_id, ...(row.also_held_by ?? [])])].filter((id) => id !== null),
  concern: (row) => given({ unrated: row.unrated === true, warned: row.warned === true }),
  age: (row) => [row.age],
}

/** Every column of a facet; the first of them tells the grouping set. */
const columns = [
  'unit_id',
  'state, changing',
  'segment_code',
  'confidentiality',
  'integrity',
  'availability',
  'asset_kind',
  'personal, special_care, my_number',
  'media',
  'system_id, also_held_by',
  'unrated, warned',
  'age',
] as const
const firstColumns = columns.map((names) => names.split(',')[0] ?? '')
const allColumns = Prisma.raw(columns.join(', '))
const sets = Prisma.raw(columns.map((names) => `(${names})`).join(', '))
/** One bit per facet, zero for the one that is grouped by. */
const grouped = Prisma.raw(
  `CASE ${firstColumns.map((name, place) => `WHEN GROUPING(${name}) = 0 THEN ${String(place)}`).join(' ')} END`,
)

const reachedSql = (reached: Reached): Sql =>
  reached.kind === 'own' ? sql` AND unit_id = ANY (${[...reached.unitIds]}::uuid[])` : Prisma.empty

/**
 * One pass over what the other conditions leave: a row counts for a facet when it meets every condition but that facet's
 * own, so a row that fails two counts for nothing and one that fails a single one counts for that facet alone.
 */
async function groups(tx: Tx, base: Sql, conditions: readonly [Facet, Sql][]): Promise<Group[]> {
  const fails = conditions.map(([, condition]) => sql`(${condition}) IS NOT TRUE`)
  const failing =
    fails.length === 0
      ? sql`-1`
      : sql`CASE ${join(
          conditions.map(([facet], place) => sql`WHEN ${fails[place]} THEN ${facets.indexOf(facet)}::int`),
          ' ',
        )} ELSE -1 END`
  const few =
    fails.length < 2
      ? Prisma.empty
      : sql` AND ${join(
          fails.map((fail) => sql`(${fail})::int`),
          ' + ',
        )} < 2`
  const counts = [...new Set(conditions.map(([facet]) => facets.indexOf(facet)))].map(
    (place) => sql`WHEN ${Prisma.raw(`GROUPING(${firstColumns[place] ?? ''})`)} = 0
      THEN count(*) FILTER (WHERE failing IN (-1, ${place}::int))`,
  )
  const whole = sql`count(*) FILTER (WHERE failing = -1)`
  const count = counts.length === 0 ? sql`count(*)` : sql`CASE ${join(counts, ' ')} ELSE ${whole} END`
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT ${grouped} AS facet, (${count})::int AS count, ${allColumns} FROM (
      SELECT unit_id, state, ${isChanging} AS changing, segment_code, confidentiality, integrity, availability, asset_kind,
        personal, special_care, my_number, media, system_id, also_held_by, ${isUnrated} AS unrated, ${isWarned} AS warned,
        ${ageColumn()} AS age, ${failing} AS failing
      FROM asset_version WHERE listed${base}${few}
    ) AS found GROUP BY GROUPING SETS (${sets})`
  return group.array().parse(rows)
}

/** How many assets a facet finds per value; a value that is not there finds none. */
function counted(rows: readonly Group[]): Record<Facet, Record<string, number>> {
  const counts = new Map(facets.map((facet) => [facet, new Map<string, number>()]))
  for (const row of rows) {
    const of = counts.get(row.facet)
    for (const value of valuesOf[row.facet](row)) {
      const code = value ?? nothingChosen
      if (row.count > 0) of?.set(code, (of.get(code) ?? 0) + row.count)
    }
  }
  const of = (facet: Facet) => Object.fromEntries(counts.get(facet) ?? [])
  return {
    unit: of('unit'),
    state: of('state'),
    segment: of('segment'),
    confidentiality: of('confidentiality'),
    integrity: of('integrity'),
    availability: of('availability'),
    kind: of('kind'),
    personal: of('personal'),
    medium: of('medium'),
    system: of('system'),
    concern: of('concern'),
    age: of('age'),
  }
}

export type AssetFacets = Awaited<ReturnType<typeof assetFacets>>

/**
 * What choosing one more value would find, for every facet: each counts what the other conditions leave, without its own.
 * A unit counts those below it too. `systems` names those that are counted. Four queries at most; exact, without a cap.
 */
export function assetFacets(actor: Actor, filter: AssetFilter) {
  return inScopeOf(actor, 'asset.read', async (tx) => {
    const reached = reach(actor, 'asset.read')
    const units = await reachedUnits(tx, reached)
    const base = sql`${reachedSql(reached)}${searchedSql(await searchedWords(tx, filter.q, units))}`
    const unitIds = filter.unit === undefined ? null : withUnitsBelow(units, filter.unit)
    const counts = counted(await groups(tx, base, facetConditions(filter, unitIds)))
    const withBelow = units.map(({ id }): [string, number] => [
      id,
      withUnitsBelow(units, id).reduce((sum, below) => sum + (counts.unit[below] ?? 0), 0),
    ])
    const unit = Object.fromEntries(withBelow.filter(([, count]) => count > 0))
    const systems = await namedSystems(tx, [{ systemId: null, alsoHeldBy: Object.keys(counts.system) }])
    return { counts: { ...counts, unit }, systems }
  })
}
