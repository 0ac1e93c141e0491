import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '@/lib/db'
import { reach, type Actor, type Reached } from '@/lib/domain/access'
import { nothingChosen, type AssetFilter } from '@/lib/domain/asset-filter'
import { inScopeOf } from '@/lib/scope'
import { namedSystems } from '@/lib/systems/named-systems'
import { reachedUnits, withUnitsBelow } from '@/lib/units/reached-units'
import { ageColumn, facetConditions, facets, isChanging, searchedSql, type Facet } from './facet-conditions'
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
  state: (row) => [row.state],
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

/** What rows of one mark share, by facet; the first column of a facet tells its grouping set. */
const shared = [
  ['state', 'state'],
  ['segment', 'segment_code'],
  ['confidentiality', 'confidentiality'],
  ['integrity', 'integrity'],
  ['availability', 'availability'],
  ['kind', 'asset_kind'],
  ['personal', 'personal, special_care, my_number'],
  ['medium', 'media'],
  ['system', 'system_id, also_held_by'],
  ['concern', 'unrated, warned'],
] as const satisfies readonly (readonly [Facet, string])[]
const columns = Prisma.raw(shared.map(([, names]) => names).join(', '))
const nothing = columns.sql.split(',').map(() => 'NULL')
const noColumns = Prisma.raw(nothing.join(', '))
const restOfColumns = Prisma.raw(
  nothing
    .slice(1)
    .map((one) => `, ${one}`)
    .join(''),
)
/** What GROUPING (mark, unit_id) answers for rows counted by mark, by unit, by age. */
const [byMark, byUnit, byAge] = [Prisma.raw('1'), Prisma.raw('2'), Prisma.raw('3')]
const sets = Prisma.raw(shared.map(([, names]) => `(${names})`).join(', '))
const placeOf = (facet: Facet) => Prisma.raw(String(facets.indexOf(facet)))
/** For every grouping set what this says of its facet. */
const bySet = (say: (facet: Facet) => Sql) =>
  sql`CASE ${join(
    shared.map(([facet, names]) => sql`WHEN GROUPING(${Prisma.raw(names.split(',')[0] ?? '')}) = 0 THEN ${say(facet)}`),
    ' ',
  )} END`

const reachedSql = (reached: Reached): Sql =>
  reached.kind === 'own' ? sql` AND unit_id = ANY (${[...reached.unitIds]}::uuid[])` : Prisma.empty

/** The place of the only facet whose condition a row fails, or -1; and what leaves out the rows that fail two. */
function failing(conditions: readonly [Facet, Sql][]): Readonly<{ place: Sql; few: Sql }> {
  if (conditions.length === 0) return { place: sql`-1`, few: Prisma.empty }
  const fails = conditions.map(([facet, condition]) => [facet, sql`((${condition}) IS NOT TRUE)`] as const)
  const whens = fails.map(([facet, fail]) => sql`WHEN ${fail} THEN ${placeOf(facet)}`)
  const sum = fails.map(([, fail]) => sql`${fail}::int`)
  return {
    place: sql`CASE ${join(whens, ' ')} ELSE -1 END`,
    few: fails.length < 2 ? Prisma.empty : sql` AND ${join(sum, ' + ')} < 2`,
  }
}

/**
 * One pass over what the other conditions leave: a row counts for a facet when it meets every condition but that facet's
 * own, so a row that fails two counts for nothing and one that fails a single one counts for that facet alone. Rows are
 * counted by unit, by age and by mark; then the marks, of which there are few, by what their rows share.
 */
async function groups(tx: Tx, base: Sql, conditions: readonly [Facet, Sql][]): Promise<Group[]> {
  const { place, few } = failing(conditions)
  const asked = new Set(conditions.map(([facet]) => facet))
  const meeting = (facet: Facet) => (asked.has(facet) ? sql`failing IN (-1, ${placeOf(facet)})` : sql`failing = -1`)
  const counts = facets.map((facet) => Prisma.raw(asked.has(facet) ? `of_${facet}` : 'of_all'))
  const countOf = (facet: Facet) => counts[facets.indexOf(facet)] ?? Prisma.empty
  const own = [...asked].map((facet) => sql`, count(*) FILTER (WHERE ${meeting(facet)}) AS ${countOf(facet)}`)
  const rows = await tx.$queryRaw<unknown[]>`
    WITH rough AS MATERIALIZED (
      SELECT GROUPING(mark, unit_id) AS of, unit_id, age, any_value(version_id) AS version_id,
        count(*) FILTER (WHERE failing = -1) AS of_all, count(*) FILTER (WHERE changing AND ${meeting('state')}) AS changing
        ${own.length === 0 ? Prisma.empty : join(own, ' ')}
      FROM (SELECT mark, unit_id, version_id, ${isChanging} AS changing, ${ageColumn()} AS age, ${place} AS failing
        FROM asset_facet WHERE true${base}${few}) AS found
      GROUP BY GROUPING SETS ((mark), (unit_id), (age))
    )
    SELECT ${bySet(placeOf)} AS facet, ${bySet((facet) => sql`sum(${countOf(facet)})`)}::int AS count,
      NULL::text AS unit_id, NULL::text AS age, ${columns}
    FROM rough JOIN asset_facet USING (version_id) WHERE of = ${byMark} GROUP BY GROUPING SETS (${sets})
    UNION ALL SELECT ${placeOf('unit')}, ${countOf('unit')}::int, rough.unit_id::text, NULL, ${noColumns} FROM rough WHERE of = ${byUnit}
    UNION ALL SELECT ${placeOf('age')}, ${countOf('age')}::int, NULL, age, ${noColumns} FROM rough WHERE of = ${byAge}
    UNION ALL SELECT ${placeOf('state')}, coalesce(sum(changing), 0)::int, NULL, NULL, 'changing'${restOfColumns} FROM rough WHERE of = ${byAge}`
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
