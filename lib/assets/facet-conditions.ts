import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { ageBounds, nothingChosen, pastStates, type AssetFilter, type PersonalKind } from '@/lib/domain/asset-filter'
import { japanToday } from '@/lib/domain/fiscal-year'
import type { SearchedWord } from './searched-where'

type Sql = Prisma.Sql
const { sql, join, empty } = Prisma

/** What an asset is counted by, each with the condition the list has for it. */
export const facets = [
  'unit',
  'state',
  'segment',
  'confidentiality',
  'integrity',
  'availability',
  'kind',
  'personal',
  'medium',
  'system',
  'concern',
  'age',
] as const
export type Facet = (typeof facets)[number]

/** A version that is registered and being changed at the same time. */
export const isChanging = sql`(state = 'registered' AND changing)`

export function ageColumn(): Sql {
  const { year, threeYears } = ageBounds(japanToday(new Date()))
  return sql`CASE WHEN registered_at IS NULL THEN 'never' WHEN registered_at >= ${year} THEN 'year'
    WHEN registered_at >= ${threeYears} THEN 'three-years' ELSE 'longer' END`
}

const personal: Readonly<Record<PersonalKind, Sql>> = {
  personal: sql`personal`,
  'special-care': sql`special_care`,
  'my-number': sql`my_number IN ('use', 'related')`,
  no: sql`NOT personal`,
  unanswered: sql`personal IS NULL`,
}

const anyOf = (conditions: readonly Sql[]) => sql`(${join([...conditions], ' OR ')})`
const among = (column: Sql, codes: readonly string[]) =>
  sql`coalesce(${column}, ${nothingChosen}) = ANY (${[...codes]}::text[])`

function inState(state: AssetFilter['state']): Sql | null {
  switch (state) {
    case 'all':
      return null
    case 'current':
      return sql`state NOT IN (${join([...pastStates])})`
    case 'changing':
      return isChanging
    default:
      return sql`state = ${state}`
  }
}

function onMedia(chosen: readonly string[]): Sql {
  const some = sql`media && ${[...chosen]}::text[]`
  return chosen.includes(nothingChosen) ? sql`(${some} OR media = '{}')` : some
}

/**
 * The conditions of the list by facet, on rows of asset_facet; none for what is not asked. The list has the same in `listedWhere`, and
 * asset-facets.test.ts holds both together.
 */
export function facetConditions(filter: AssetFilter, unitIds: readonly string[] | null): [Facet, Sql][] {
  const { segment, kind, medium, system, concern, age } = filter
  const named: readonly (readonly [Facet, Sql | null])[] = [
    ['unit', unitIds && sql`unit_id = ANY (${[...unitIds]}::uuid[])`],
    ['state', inState(filter.state)],
    ['segment', segment.length > 0 ? among(sql`segment_code`, segment) : null],
    ...(['confidentiality', 'integrity', 'availability'] as const).map(
      (axis) => [axis, filter[axis].length > 0 ? among(Prisma.raw(axis), filter[axis]) : null] as const,
    ),
    ['kind', kind.length > 0 ? among(sql`asset_kind`, kind) : null],
    ['personal', filter.personal.length > 0 ? anyOf(filter.personal.map((one) => personal[one])) : null],
    ['medium', medium.length > 0 ? onMedia(medium) : null],
    [
      'system',
      system.length > 0 ? sql`(system_id = ANY (${system}::uuid[]) OR also_held_by && ${system}::uuid[])` : null,
    ],
    [
      'concern',
      concern.length > 0 ? anyOf(concern.map((one) => (one === 'unrated' ? sql`unrated` : sql`warned`))) : null,
    ],
    ['age', age.length > 0 ? sql`${ageColumn()} = ANY (${age}::text[])` : null],
  ]
  return named.flatMap(([facet, condition]) => (condition === null ? [] : [[facet, condition]]))
}

/** The versions that hold every word. */
export function searchedSql(words: readonly SearchedWord[]): Sql {
  if (words.length === 0) return empty
  const each = words.map(({ pieces, text, named }) => {
    const like = text === null ? empty : sql` AND search LIKE ${`%${text}%`}`
    return sql`((pieces @> ${[...pieces]}::text[]${like}) OR pieces && ${[...named]}::text[])`
  })
  return sql` AND version_id IN (SELECT version_id FROM asset_search WHERE ${join(each, ' AND ')})`
}
