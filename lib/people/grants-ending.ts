import 'server-only'
import type { Actor } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { inScopeOf } from '@/lib/scope'
import { toDate } from '@/lib/units/stored-day'
import { effectiveGrants } from './effective-grants'
import { grantColumns, grantRows } from './grant-row'

const noticeDays = 60
const mostRows = 100

/** Grants that end within sixty days, the next to end first: how many, and at most a hundred of them. */
export async function grantsEnding(actor: Actor) {
  const today = japanToday(new Date())
  const horizon = toDate(today)
  horizon.setUTCDate(horizon.getUTCDate() + noticeDays)
  return inScopeOf(actor, 'person.read', async (tx) => {
    const where = {
      AND: [effectiveGrants(today), { validTo: { lte: horizon }, person: { deactivatedAt: null } }],
    }
    const total = await tx.roleGrant.count({ where })
    const found = await tx.roleGrant.findMany({
      where,
      select: grantColumns,
      orderBy: [{ validTo: 'asc' }, { id: 'asc' }],
      take: mostRows,
    })
    return { total, rows: await grantRows(tx, actor.id, found, today) }
  })
}
