import 'server-only'
import { z } from 'zod'
import { visibleVersions } from '@/lib/assets/visible-versions'
import { effectiveClass } from '@/lib/classes/effective-class'
import type { Tx } from '@/lib/db'
import { can, type Actor } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { systemKinds } from '@/lib/domain/system-input'
import { belowHeld, hasEnded } from '@/lib/domain/system-rules'
import { policyForScreens } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import { toDayOrNone } from '@/lib/units/stored-day'
import { heldClass } from './held-class'
import { heldSegments } from './held-segments'

const mostAssets = 100
const named = { id: true, code: true, name: true } as const

/** The registered assets that a system holds: those that the actor reaches by name, of the others the number. */
async function heldAssets(tx: Tx, actor: Actor, systemId: string) {
  const holds = { OR: [{ systemId }, { alsoHeldBy: { has: systemId } }] }
  const where = { AND: [visibleVersions(actor, 'system.read'), { state: 'registered' }, holds] }
  const shown = await tx.assetVersion.findMany({
    where,
    select: { assetId: true, assetNo: true, name: true, confidentiality: true, integrity: true, availability: true },
    orderBy: { assetNo: 'asc' },
    take: mostAssets,
  })
  const reached = shown.length < mostAssets ? shown.length : await tx.assetVersion.count({ where })
  const all = (await heldSegments(tx, systemId)).reduce((sum, { assets }) => sum + assets, 0)
  return { shown, more: reached - shown.length, ofOthers: Math.max(0, all - reached) }
}

/**
 * A system or medium: what it is, the class that counts and whether its own lies below what it holds (R10), what it stands
 * on, what stands on it, and the registered assets it holds. Null when there is none.
 */
export function systemDetail(actor: Actor, systemId: string) {
  return inScopeOf(actor, 'system.read', async (tx) => {
    const found = await tx.informationSystem.findUnique({
      where: { id: systemId },
      include: {
        unit: { select: { name: true } },
        standsOn: { select: { on: { select: named } }, orderBy: { on: { name: 'asc' } } },
        carries: { select: { system: { select: named } }, orderBy: { system: { name: 'asc' } } },
      },
    })
    if (found === null) return null
    const { unit, standsOn, carries, ...system } = found
    const policy = await policyForScreens(tx)
    const endedOn = toDayOrNone(system.endedOn)
    return {
      ...system,
      kind: z.enum(systemKinds).parse(system.kind),
      contractEnd: toDayOrNone(system.contractEnd),
      endedOn,
      hasEnded: hasEnded(endedOn, japanToday(new Date())),
      unitName: unit.name,
      standsOn: standsOn.map(({ on }) => on),
      carries: carries.map(({ system: upper }) => upper),
      assets: await heldAssets(tx, actor, systemId),
      effective: await effectiveClass(tx, systemId),
      below: belowHeld(system, policy, await heldClass(tx, systemId)),
      may: { revise: can(actor, 'system.revise', system), end: can(actor, 'system.end', system) },
      policy,
    }
  })
}
export type SystemDetail = NonNullable<Awaited<ReturnType<typeof systemDetail>>>
