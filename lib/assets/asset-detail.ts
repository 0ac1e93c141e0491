import 'server-only'
import { effectiveClass } from '@/lib/classes/effective-class'
import type { Tx } from '@/lib/db'
import { can, type Actor } from '@/lib/domain/access'
import { differences } from '@/lib/domain/asset-content'
import { isWorking, openSteps, routeOf, workingStates } from '@/lib/domain/workflow'
import { policyForScreens, policyInForce } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import { namedSystems } from '@/lib/systems/named-systems'
import { findingsOf } from './judged-content'
import { shownVersion, versionParts, type ShownVersion } from './shown-version'
import { visibleVersions } from './visible-versions'

/** The open request of a version, else the last one; none while it was never submitted. */
const lastRound = (version: ShownVersion) => version.rounds.at(-1) ?? null

/** What may begin now: a change or a retirement, while the asset is registered and nothing else is under way. */
function beginnings(actor: Actor, unitId: string, registered: ShownVersion | null, working: ShownVersion | null) {
  const isFree = registered?.state === 'registered' && working === null
  return {
    revise: isFree && can(actor, 'asset.revise', { unitId }),
    retire: isFree && can(actor, 'asset.retire', { unitId }),
  }
}

/** The working version with what is to be known about it: the way it goes, the steps that are open, what it changes. */
function underWay(actor: Actor, unitId: string, working: ShownVersion, registered: ShownVersion | null) {
  const round = lastRound(working)
  const open = round !== null && round.outcome === null ? round : null
  const before = registered?.content ?? null
  return {
    ...working,
    round,
    route: open?.route ?? routeOf(working.change, working.content, before),
    steps: openSteps(actor, { unitId, state: working.state, submittedById: open?.submittedById ?? null }),
    differences: differences(before, working.content),
  }
}

/** What the policy in force has against each version that is shown. */
async function findingsOfShown(tx: Tx, registered: ShownVersion | null, working: ShownVersion | null) {
  const policy = await policyInForce(tx, new Date())
  const of = (version: ShownVersion | null, before: ShownVersion | null) =>
    version === null
      ? []
      : findingsOf(tx, policy, version.content, { change: version.change, registered: before?.content ?? null })
  return { registered: await of(registered, null), working: await of(working, registered) }
}

/**
 * An asset as it stands now: the version that is registered (or was retired), the one that is being worked on, and what
 * the actor may do. An asset whose registration was rejected or given up has neither and shows its `last` version.
 * Null for what does not exist or belongs to others.
 */
export function assetDetail(actor: Actor, assetId: string) {
  return inScopeOf(actor, 'asset.read', async (tx) => {
    const rows = await tx.assetVersion.findMany({
      where: {
        AND: [
          visibleVersions(actor, 'asset.read'),
          { assetId, OR: [{ listed: true }, { state: { in: [...workingStates] } }] },
        ],
      },
      include: versionParts,
      orderBy: { number: 'desc' },
    })
    const [newest] = rows
    if (newest === undefined) return null
    const versions = rows.map(shownVersion)
    const registered = versions.find(({ state }) => state === 'registered' || state === 'retired') ?? null
    const working = versions.find(({ state }) => isWorking(state)) ?? null
    const { unitId, assetNo, asset } = newest
    return {
      assetId,
      assetNo,
      unitId,
      unitName: asset.unit.name,
      createdAt: asset.createdAt,
      registered,
      working: working && underWay(actor, unitId, working, registered),
      findings: await findingsOfShown(tx, registered, working),
      effective: await effectiveClass(tx, assetId),
      last: shownVersion(newest),
      mayBegin: beginnings(actor, unitId, registered, working),
      systems: await namedSystems(tx, rows),
      policy: await policyForScreens(tx),
    }
  })
}

export type AssetDetail = NonNullable<Awaited<ReturnType<typeof assetDetail>>>
export type UnderWay = NonNullable<AssetDetail['working']>
