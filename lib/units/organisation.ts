import 'server-only'
import type { Tx } from '@/lib/db'
import type { Organisation } from '@/lib/domain/unit-rules'
import { toDay, toDayOrNone } from './stored-day'

/**
 * The whole organisation as the rules judge it. Whoever asks to change it waits until the change before is committed:
 * two changes that are sound alone can close a circle together.
 */
export async function organisationToChange(tx: Tx): Promise<Organisation> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('organisation'))`
  const units = await tx.unit.findMany({ select: { id: true, parentId: true, validFrom: true, validTo: true } })
  const successions = await tx.unitSuccessor.findMany({ select: { unitId: true, successorId: true } })
  return {
    units: units.map((unit) => ({ ...unit, validFrom: toDay(unit.validFrom), validTo: toDayOrNone(unit.validTo) })),
    successions: successions.map(({ unitId, successorId }) => ({ from: unitId, to: successorId })),
  }
}
