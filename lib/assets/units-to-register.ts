import 'server-only'
import { reach, type Actor } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { inScopeOf } from '@/lib/scope'

/** The units that the actor may register assets for today, in the order of the organisation; `home`: where they sit. */
export async function unitsToRegister(actor: Actor, now: Date = new Date()) {
  const reached = reach(actor, 'asset.register')
  const today = new Date(`${japanToday(now)}T00:00:00Z`)
  const units = await inScopeOf(actor, 'asset.register', (tx) =>
    tx.unit.findMany({
      where: {
        AND: [
          reached.kind === 'own' ? { id: { in: [...reached.unitIds] } } : {},
          { validFrom: { lte: today } },
          { OR: [{ validTo: null }, { validTo: { gte: today } }] },
        ],
      },
      select: { id: true, name: true },
      orderBy: { code: 'asc' },
    }),
  )
  return units.map((unit) => ({ ...unit, home: unit.name === actor.unitName }))
}
