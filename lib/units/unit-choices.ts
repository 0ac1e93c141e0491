import 'server-only'
import type { Actor } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { inScopeOf } from '@/lib/scope'
import { toDate, toDay, toDayOrNone } from './stored-day'

/** The units one may choose in a form: those that exist today or will, in the order of their codes. */
export async function unitChoices(actor: Actor) {
  const day = toDate(japanToday(new Date()))
  const units = await inScopeOf(actor, 'unit.read', (tx) =>
    tx.unit.findMany({
      where: { OR: [{ validTo: null }, { validTo: { gte: day } }] },
      select: { id: true, code: true, name: true, parentId: true, validFrom: true, validTo: true },
      orderBy: { code: 'asc' },
    }),
  )
  return units.map((unit) => ({
    ...unit,
    validFrom: toDay(unit.validFrom),
    validTo: toDayOrNone(unit.validTo),
    isFuture: unit.validFrom > day,
  }))
}
export type UnitChoice = Awaited<ReturnType<typeof unitChoices>>[number]
