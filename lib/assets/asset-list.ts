import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import { reach, type Actor } from '@/lib/domain/access'
import type { AssetFilter } from '@/lib/domain/asset-filter'
import { changes, states, workingStates, type Change, type State } from '@/lib/domain/workflow'
import { policyForScreens } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import { listedWhere, orderFrom, placeOf } from './asset-list-filter'
import { reachedUnits, withUnitsBelow } from '@/lib/units/reached-units'
import { searchedWhere } from './searched-where'
import { visibleVersions } from './visible-versions'

/** Exactly the columns of the list. */
const columns = {
  id: true,
  assetId: true,
  assetNo: true,
  name: true,
  unitId: true,
  business: true,
  schemeId: true,
  segmentCode: true,
  confidentiality: true,
  integrity: true,
  availability: true,
  personal: true,
  specialCare: true,
  myNumber: true,
  state: true,
  change: true,
  updatedAt: true,
} as const

/** Beyond this many the total is not counted to the end: 「1,000件以上」. */
const countedUpTo = 1_000

const roadOf = z.object({ state: z.enum(states), change: z.enum(changes) })

/** The state of a version that is being worked on beside the registered one, by asset. */
async function openChanges(tx: Tx, actor: Actor, assetIds: readonly string[]) {
  const rows = await tx.assetVersion.findMany({
    where: {
      AND: [
        visibleVersions(actor, 'asset.read'),
        { assetId: { in: [...assetIds] }, state: { in: [...workingStates] } },
      ],
    },
    select: { assetId: true, state: true, change: true },
  })
  return new Map<string, { state: State; change: Change }>(rows.map((row) => [row.assetId, roadOf.parse(row)]))
}

/**
 * One page of the register as far as the actor reaches it: one row per asset, the registered version or the first one
 * while there is none. `total` is exact up to 1,000.
 */
export function assetList(actor: Actor, filter: AssetFilter) {
  return inScopeOf(actor, 'asset.read', async (tx) => {
    const [policy, units] = [await policyForScreens(tx), await reachedUnits(tx, reach(actor, 'asset.read'))]
    const unitIds = filter.unit === undefined ? null : withUnitsBelow(units, filter.unit)
    const where = [
      visibleVersions(actor, 'asset.read'),
      ...listedWhere(filter, unitIds),
      await searchedWhere(tx, filter.q, units),
    ]
    const { backwards, orderBy, beyond } = orderFrom(filter)
    const found = await tx.assetVersion.findMany({
      where: { AND: [...where, beyond] },
      select: columns,
      orderBy,
      take: filter.rows + 1,
    })
    const isMore = found.length > filter.rows
    // A first page that has room left shows everything: the words of a search need not be looked for twice.
    const isWhole = !isMore && filter.after === undefined && filter.before === undefined
    const count = isWhole ? found.length : await tx.assetVersion.count({ where: { AND: where }, take: countedUpTo + 1 })
    const page = backwards ? found.slice(0, filter.rows).reverse() : found.slice(0, filter.rows)
    const [first, last] = [page[0], page.at(-1)]
    const open = await openChanges(
      tx,
      actor,
      page.map((row) => row.assetId),
    )
    const names = new Map(units.map((unit) => [unit.id, unit.name]))
    return {
      rows: page.map((row) => ({
        ...row,
        ...(open.get(row.assetId) ?? roadOf.parse(row)),
        unitName: names.get(row.unitId) ?? '',
      })),
      total: { count: Math.min(count, countedUpTo), isExact: count <= countedUpTo },
      previous: first && (backwards ? isMore : filter.after !== undefined) ? placeOf(first, filter.sort) : undefined,
      next: last && (backwards || isMore) ? placeOf(last, filter.sort) : undefined,
      policy,
      units,
    }
  })
}

export type AssetList = Awaited<ReturnType<typeof assetList>>
export type AssetRow = AssetList['rows'][number]
