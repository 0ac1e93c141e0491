import 'server-only'
import type { Actor } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { personState } from '@/lib/domain/person-state'
import { inScopeOf } from '@/lib/scope'
import { grantColumns, grantRows } from './grant-row'

/**
 * A person as an administrator sees them: grants past and present, open sessions, the last sign-in of which a session is
 * left. Null when there is no such person.
 */
export async function personDetail(actor: Actor, personId: string) {
  const now = new Date()
  return inScopeOf(actor, 'person.read', async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: {
        id: true,
        staffNo: true,
        name: true,
        kana: true,
        email: true,
        post: true,
        employment: true,
        unitId: true,
        deactivatedAt: true,
        createdAt: true,
        revision: true,
        unit: { select: { id: true, name: true, validTo: true } },
        credential: { select: { mustChange: true, validUntil: true, changedAt: true } },
        grants: { select: grantColumns, orderBy: [{ validTo: 'desc' }, { validFrom: 'desc' }, { id: 'desc' }] },
      },
    })
    if (person === null) return null
    const sessions = await tx.session.findMany({
      where: { personId, endedAt: null, expiresAt: { gt: now } },
      select: { id: true, createdAt: true, lastSeenAt: true, address: true },
      orderBy: { createdAt: 'desc' },
    })
    const { _max: last } = await tx.session.aggregate({ where: { personId }, _max: { createdAt: true } })
    return {
      ...person,
      grants: await grantRows(tx, actor.id, person.grants, japanToday(now)),
      state: personState(person, now),
      isOneself: person.id === actor.id,
      sessions,
      lastSignInAt: last.createdAt,
    }
  })
}
export type PersonDetail = NonNullable<Awaited<ReturnType<typeof personDetail>>>
