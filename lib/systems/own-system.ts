import 'server-only'
import type { Scene } from '@/lib/command'
import { can, type Act } from '@/lib/domain/access'
import { Refusal } from '@/lib/refusal'

/** A system that the actor may change. Refuses: not-found (also for systems of others). */
export async function ownSystem({ actor, tx }: Scene, act: Act, systemId: string) {
  const system = await tx.informationSystem.findUnique({
    where: { id: systemId },
    select: { code: true, unitId: true, standsOn: { select: { onId: true } } },
  })
  if (system === null || !can(actor, act, system)) throw new Refusal('not-found')
  const { code, unitId, standsOn } = system
  return { code, unitId, standsOnIds: standsOn.map(({ onId }) => onId) }
}
