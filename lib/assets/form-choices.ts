import 'server-only'
import { reach, type Actor } from '@/lib/domain/access'
import type { Axis } from '@/lib/domain/asset-fields'
import { japanToday } from '@/lib/domain/fiscal-year'
import type { Policy } from '@/lib/domain/policy'
import { policyForForm, type PolicyForScreens } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import { toDate } from '@/lib/units/stored-day'

/** A system of the city; `own` ones are run by a unit of the actor. */
type SystemChoice = Readonly<
  { id: string; name: string; segmentCode: string; own: boolean } & Record<Axis, string | null>
>

/** What the form of an asset lets choose beyond the fixed lists. */
export type FormChoices = Readonly<{ policy: PolicyForScreens & Policy; systems: readonly SystemChoice[] }>

/**
 * Levels of the scheme in force (strictest first), segments, and the systems of the city by name: those in use, and the
 * `named` ones, which the asset has already.
 */
export function formChoices(actor: Actor, named: readonly string[] = []): Promise<FormChoices> {
  const today = toDate(japanToday(new Date()))
  const reached = reach(actor, 'asset.revise')
  const isOwn = (unitId: string) => reached.kind === 'own' && reached.unitIds.includes(unitId)
  return inScopeOf(actor, 'asset.revise', async (tx) => {
    const policy = await policyForForm(tx)
    const systems = await tx.informationSystem.findMany({
      where: { OR: [{ endedOn: null }, { endedOn: { gt: today } }, { id: { in: [...named] } }] },
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
