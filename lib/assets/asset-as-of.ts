import 'server-only'
import type { Actor } from '@/lib/domain/access'
import type { IsoDate } from '@/lib/domain/fiscal-year'
import { policyForScreens } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import { namedSystems } from '@/lib/systems/named-systems'
import { shownVersion, versionParts } from './shown-version'
import { visibleVersions } from './visible-versions'

/** The end of a day in Japan, as the first instant of the next one. */
function endOf(day: IsoDate): Date {
  const end = new Date(`${day}T00:00:00+09:00`)
  end.setUTCDate(end.getUTCDate() + 1)
  return end
}

/**
 * An asset as it was registered at the end of a day in Japan (基準日). `version` is null while it was not registered yet.
 * Null for what does not exist or belongs to others.
 */
export function assetAsOf(actor: Actor, assetId: string, day: IsoDate) {
  return inScopeOf(actor, 'asset.read', async (tx) => {
    const end = endOf(day)
    const gate = visibleVersions(actor, 'asset.read')
    const known = await tx.assetVersion.findFirst({ where: { AND: [gate, { assetId }] }, include: versionParts })
    if (known === null) return null
    const row = await tx.assetVersion.findFirst({
      where: {
        AND: [
          gate,
          { assetId, registeredAt: { lt: end }, OR: [{ supersededAt: null }, { supersededAt: { gte: end } }] },
        ],
      },
      include: versionParts,
      orderBy: { number: 'desc' },
    })
    return {
      assetId,
      day,
      assetNo: known.assetNo,
      unitName: known.asset.unit.name,
      version: row && shownVersion(row),
      systems: await namedSystems(tx, row === null ? [] : [row]),
      policy: await policyForScreens(tx),
    }
  })
}

export type AssetAsOf = NonNullable<Awaited<ReturnType<typeof assetAsOf>>>
