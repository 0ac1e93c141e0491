import 'server-only'
import { visibleVersions } from '@/lib/assets/visible-versions'
import { systemChange } from '@/lib/classes/class-change'
import { movesAfter } from '@/lib/classes/what-would-move'
import type { Tx } from '@/lib/db'
import { can, type Actor } from '@/lib/domain/access'
import { systemRevisionInput } from '@/lib/domain/system-input'
import { policyInForce } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import { heldSegments } from './held-segments'

const mostAssets = 20

/**
 * The registered assets that a system would hold outside their own segment, were it in this one (R12): by name as far as
 * the actor reaches them, and how many `more`.
 */
async function leftBehind(tx: Tx, actor: Actor, systemId: string, segmentCode: string) {
  const assets = await tx.assetVersion.findMany({
    where: {
      AND: [
        visibleVersions(actor, 'system.revise'),
        { state: 'registered', segmentCode: { not: segmentCode } },
        { OR: [{ systemId }, { alsoHeldBy: { has: systemId } }] },
      ],
    },
    select: { assetId: true, assetNo: true, name: true },
    orderBy: { assetNo: 'asc' },
    take: mostAssets,
  })
  const segments = await heldSegments(tx, systemId)
  const elsewhere = segments.filter((row) => row.segmentCode !== null && row.segmentCode !== segmentCode)
  const count = elsewhere.reduce((sum, row) => sum + row.assets, 0)
  return { assets, more: Math.max(0, count - assets.length) }
}

/**
 * What would follow if a system were saved as it is typed now: whose class would be another one, itself among them, and
 * which assets would lie outside their segment; `segment` is null while that stays as it is. Nothing is written. Null when
 * something typed cannot be read, or the system is not the actor's.
 */
export function systemMoves(actor: Actor, typed: unknown) {
  return inScopeOf(actor, 'system.revise', async (tx) => {
    const { success, data } = systemRevisionInput.safeParse(typed)
    if (!success) return null
    const { systemId, segmentCode, standsOnIds } = data
    const system = await tx.informationSystem.findUnique({
      where: { id: systemId },
      select: { unitId: true, segmentCode: true },
    })
    if (system === null || !can(actor, 'system.revise', system)) return null
    const { schemeId } = await policyInForce(tx, new Date())
    const change = systemChange({ systemId, schemeId, standsOnIds, chosen: data })
    return {
      moves: await movesAfter({ tx, actor, act: 'system.revise' }, change),
      segment: segmentCode === system.segmentCode ? null : await leftBehind(tx, actor, systemId, segmentCode),
    }
  })
}

export type SystemMoves = NonNullable<Awaited<ReturnType<typeof systemMoves>>>
