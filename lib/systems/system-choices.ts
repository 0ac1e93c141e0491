import 'server-only'
import { reach, type Actor } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { policyForScreens } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import { toDate } from '@/lib/units/stored-day'

/**
 * What the form of a system lets choose: the units that the actor keeps systems for, levels, segments, and the systems it
 * may stand on: those in use, and those it stands on already.
 */
export function systemChoices(actor: Actor, standsOnIds: readonly string[]) {
  const reached = reach(actor, 'system.revise')
  const today = toDate(japanToday(new Date()))
  return inScopeOf(actor, 'system.revise', async (tx) => ({
    units: await tx.unit.findMany({
      where: {
        AND: [
          reached.kind === 'own' ? { id: { in: [...reached.unitIds] } } : {},
          { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
        ],
      },
      select: { id: true, name: true },
      orderBy: { code: 'asc' },
    }),
    systems: await tx.informationSystem.findMany({
      where: { OR: [{ endedOn: null }, { endedOn: { gt: today } }, { id: { in: [...standsOnIds] } }] },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
    policy: await policyForScreens(tx),
  }))
}
export type SystemChoices = Awaited<ReturnType<typeof systemChoices>>
