import 'server-only'
import { reach, type Actor } from '@/lib/domain/access'
import type { Axis } from '@/lib/domain/asset-fields'
import type { Policy } from '@/lib/domain/policy'
import { policyForForm, type PolicyForScreens } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'

/** A system of the city; `own` ones are run by a unit of the actor. */
type SystemChoice = Readonly<
  { id: string; name: string; segmentCode: string; own: boolean } & Record<Axis, string | null>
>

/** What the form of an asset lets choose beyond the fixed lists. */
export type FormChoices = Readonly<{ policy: PolicyForScreens & Policy; systems: readonly SystemChoice[] }>

/** Levels of the scheme in force (strictest first), segments, and every system of the city by name. */
export function formChoices(actor: Actor): Promise<FormChoices> {
  const reached = reach(actor, 'asset.revise')
  const isOwn = (unitId: string) => reached.kind === 'own' && reached.unitIds.includes(unitId)
  return inScopeOf(actor, 'asset.revise', async (tx) => {
    const policy = await policyForForm(tx)
    const systems = await tx.informationSystem.findMany({
      select: {
        id: true,
        name: true,
        unitId: true,
        segmentCode: true,
        confidentiality: true,
        integrity: true,
        availability: true,
      },
      orderBy: { name: 'asc' },
    })
    return {
      policy,
      systems: systems.map(({ unitId, ...system }) => ({ ...system, own: isOwn(unitId) })),
    }
  })
}
