import 'server-only'
import { confirmedRoles, type Actor } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { inScopeOf } from '@/lib/scope'
import { toDate } from '@/lib/units/stored-day'
import { grantColumns, grantRows } from './grant-row'

/** Grants of `admin` and `ciso` that wait for a second administrator, the oldest first. */
export async function waitingGrants(actor: Actor) {
  const today = japanToday(new Date())
  return inScopeOf(actor, 'person.read', async (tx) => {
    const found = await tx.roleGrant.findMany({
      where: {
        role: { in: [...confirmedRoles] },
        confirmedAt: null,
        revokedAt: null,
        validTo: { gte: toDate(today) },
        person: { deactivatedAt: null },
      },
      select: grantColumns,
      orderBy: [{ grantedAt: 'asc' }, { id: 'asc' }],
    })
    return grantRows(tx, actor.id, found, today)
  })
}
