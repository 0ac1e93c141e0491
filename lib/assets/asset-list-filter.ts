import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import {
  ageBounds,
  directionOf,
  nothingChosen,
  pastStates,
  type Age,
  type AssetFilter,
  type AssetSort,
  type Concern,
  type PersonalKind,
  type Place,
  type StateChoice,
} from '@/lib/domain/asset-filter'
import { japanToday } from '@/lib/domain/fiscal-year'
import { workingStates } from '@/lib/domain/workflow'

type Where = Prisma.AssetVersionWhereInput

const withCodes = (
  column: 'segmentCode' | 'confidentiality' | 'integrity' | 'availability' | 'assetKind',
  codes: readonly string[],
) => {
  const chosen = codes.filter((code) => code !== nothingChosen)
  const choices: Where[] = [{ [column]: { in: chosen } }]
  if (chosen.length < codes.length) choices.push({ [column]: null })
  return { OR: choices }
}

const personal: Readonly<Record<PersonalKind, Where>> = {
  personal: { personal: true },
  'special-care': { specialCare: true },
  'my-number': { myNumber: { in: ['use', 'related'] } },
  no: { personal: false },
  unanswered: { personal: null },
}

const concern: Readonly<Record<Concern, Where>> = {
  unrated: { OR: [{ confidentiality: null }, { integrity: null }, { availability: null }] },
  warned: { NOT: { ruleReasons: { equals: {} } } },
}

function ofAge(age: Age): Where {
  const { year, threeYears } = ageBounds(japanToday(new Date()))
  switch (age) {
    case 'year':
      return { registeredAt: { gte: year } }
    case 'three-years':
      return { registeredAt: { gte: threeYears, lt: year } }
    case 'longer':
      return { registeredAt: { lt: threeYears } }
    case 'never':
      return { registeredAt: null }
  }
}

const onMedia = (chosen: readonly string[]): Where => ({
  OR: [
    { media: { hasSome: chosen.filter((code) => code !== nothingChosen) } },
    ...(chosen.includes(nothingChosen) ? [{ media: { isEmpty: true } }] : []),
  ],
})

function inState(choice: StateChoice): Where {
  switch (choice) {
    case 'all':
      return {}
    case 'current':
      return { state: { notIn: [...pastStates] } }
    case 'changing':
      return { state: 'registered', asset: { versions: { some: { state: { in: [...workingStates] } } } } }
    default:
      return { state: choice }
  }
}

/** The conditions of a list but for its search (`searchedWhere`). `unitIds`: the chosen unit and every unit below it. */
export function listedWhere(filter: AssetFilter, unitIds: readonly string[] | null): Where[] {
  const conditions: Where[] = [{ listed: true }, inState(filter.state)]
  if (unitIds !== null) conditions.push({ unitId: { in: [...unitIds] } })
  if (filter.segment.length > 0) conditions.push(withCodes('segmentCode', filter.segment))
  for (const axis of ['confidentiality', 'integrity', 'availability'] as const) {
    if (filter[axis].length > 0) conditions.push(withCodes(axis, filter[axis]))
  }
  if (filter.personal.length > 0) conditions.push({ OR: filter.personal.map((kind) => personal[kind]) })
  if (filter.kind.length > 0) conditions.push(withCodes('assetKind', filter.kind))
  if (filter.medium.length > 0) conditions.push(onMedia(filter.medium))
  if (filter.system.length > 0)
    conditions.push({ OR: [{ systemId: { in: filter.system } }, { alsoHeldBy: { hasSome: filter.system } }] })
  if (filter.concern.length > 0) conditions.push({ OR: filter.concern.map((one) => concern[one]) })
  if (filter.age.length > 0) conditions.push({ OR: filter.age.map(ofAge) })
  return conditions
}

const columns = { number: 'assetNo', name: 'name', updated: 'updatedAt' } as const satisfies Record<AssetSort, string>

type Ordered = Readonly<{ id: string; assetNo: string; name: string; updatedAt: Date }>

/** The place of a row in the list. */
export function placeOf(row: Ordered, sort: AssetSort): Place {
  const value = row[columns[sort]]
  return { id: row.id, value: value instanceof Date ? value.toISOString() : value }
}

/** The value at a place as the database compares it; null when it is none, as after an address was typed by hand. */
function valueAt(sort: AssetSort, { value }: Place): string | Date | null {
  if (sort !== 'updated') return value
  const time = new Date(value)
  const year = time.getUTCFullYear()
  return year >= 1 && year <= 9999 ? time : null
}

/** The order of the list and what lies beyond a place; `backwards` reads towards its beginning. */
export function orderFrom(
  filter: AssetFilter,
): Readonly<{ backwards: boolean; orderBy: Prisma.AssetVersionOrderByWithRelationInput[]; beyond: Where }> {
  const at = filter.after ?? filter.before
  const backwards = filter.after === undefined && filter.before !== undefined
  const ascending = (directionOf(filter) === 'asc') !== backwards
  const order = ascending ? 'asc' : 'desc'
  const column = columns[filter.sort]
  const orderBy = [{ [column]: order }, { id: order } as const]
  const value = at === undefined ? null : valueAt(filter.sort, at)
  if (at === undefined || value === null) return { backwards, orderBy, beyond: {} }
  const [beyond, from] = ascending ? (['gt', 'gte'] as const) : (['lt', 'lte'] as const)
  // The first condition says less than the second, but the index can begin to read there.
  const rest = { OR: [{ [column]: { [beyond]: value } }, { [column]: value, id: { [beyond]: at.id } }] }
  return { backwards, orderBy, beyond: { AND: [{ [column]: { [from]: value } }, rest] } }
}
