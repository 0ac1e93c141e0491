import 'server-only'
import { raisedClasses } from '@/lib/classes/effective-class'
import type { Actor } from '@/lib/domain/access'
import type { AssetFilter } from '@/lib/domain/asset-filter'
import { policyForScreens } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import { namedSystems } from '@/lib/systems/named-systems'
import { orderFrom, placeOf } from './asset-list-filter'
import { hitsBeside } from './hits-beside'
import { listedVersions, openChanges, roadOf } from './listed-versions'

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

/**
 * One page of the register as far as the actor reaches it: one row per asset, the registered version or the first one
 * while there is none. `raised`: where its effective class is stricter than the chosen one. `beside`: where a word of the
 * search was found that no column shows. `total` is exact up to 1,000.
 */
export function assetList(actor: Actor, filter: AssetFilter) {
  return inScopeOf(actor, 'asset.read', async (tx) => {
    const policy = await policyForScreens(tx)
    const { where, units } = await listedVersions(tx, actor, 'asset.read', filter)
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
      'asset.read',
      page.map((row) => row.assetId),
    )
    const raised = await raisedClasses(
      tx,
      page.filter(({ state }) => state === 'registered').map((row) => row.assetId),
    )
    const names = new Map(units.map((unit) => [unit.id, unit.name]))
    const rows = page.map((row) => ({
      ...row,
      ...(open.get(row.assetId) ?? roadOf.parse(row)),
      unitName: names.get(row.unitId) ?? '',
      raised: raised.get(row.assetId) ?? {},
    }))
    const shown = rows.map(({ id, assetNo, name, unitName, business }) => ({
      id,
      texts: [assetNo, name, unitName, business],
    }))
    const beside = await hitsBeside(tx, filter.q, shown)
    return {
      rows: rows.map((row) => ({ ...row, beside: beside.get(row.id) ?? [] })),
      total: { count: Math.min(count, countedUpTo), isExact: count <= countedUpTo },
      previous: first && (backwards ? isMore : filter.after !== undefined) ? placeOf(first, filter.sort) : undefined,
      next: last && (backwards || isMore) ? placeOf(last, filter.sort) : undefined,
      policy,
      units,
      /** What the systems are called that were asked for. */
      systems: await namedSystems(tx, [{ systemId: null, alsoHeldBy: filter.system }]),
    }
  })
}

export type AssetList = Awaited<ReturnType<typeof assetList>>
export type AssetRow = AssetList['rows'][number]
