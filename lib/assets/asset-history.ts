import 'server-only'
import type { Actor } from '@/lib/domain/access'
import { differences } from '@/lib/domain/asset-content'
import { policyForScreens } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import { namedSystems } from '@/lib/systems/named-systems'
import { trailOfAsset } from '@/lib/trails/trail-of-asset'
import { shownVersion, versionParts, type ShownVersion } from './shown-version'
import { visibleVersions } from './visible-versions'

/** The numbers of two versions to compare; without them the last two. */
export type Comparison = Readonly<{ from?: number | undefined; to?: number | undefined }>

/** The two versions, the older one first; none while there is only one. */
function compared(versions: readonly ShownVersion[], { from, to }: Comparison) {
  const after = versions.find(({ number }) => number === to) ?? versions[0]
  const before =
    versions.find(({ number }) => number === from) ?? versions.find(({ number }) => number < (after?.number ?? 0))
  if (after === undefined || before === undefined || before === after) return null
  const [older, newer] = before.number < after.number ? [before, after] : [after, before]
  return { from: older.number, to: newer.number, differences: differences(older.content, newer.content) }
}

/**
 * Everything that became of an asset: its versions, the newest first, with every submission and decision; two of them
 * compared; and what the trail says. Null for what does not exist or belongs to others.
 */
export function assetHistory(actor: Actor, assetId: string, comparison: Comparison) {
  return inScopeOf(actor, 'asset.read', async (tx) => {
    const rows = await tx.assetVersion.findMany({
      where: { AND: [visibleVersions(actor, 'asset.read'), { assetId }] },
      include: versionParts,
      orderBy: { number: 'desc' },
      take: longest,
    })
    const [newest] = rows
    if (newest === undefined) return null
    const versions = rows.map(shownVersion)
    return {
      assetId,
      assetNo: newest.assetNo,
      name: newest.name,
      unitName: newest.asset.unit.name,
      versions,
      compared: compared(versions, comparison),
      trail: await trailOfAsset(tx, assetId),
      systems: await namedSystems(tx, rows),
      policy: await policyForScreens(tx),
    }
  })
}

/** More versions than an asset ever has. */
const longest = 200

export type AssetHistory = NonNullable<Awaited<ReturnType<typeof assetHistory>>>
