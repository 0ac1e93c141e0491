import 'server-only'
import type { Session } from '@/lib/auth/session'
import { idleLimit } from '@/lib/auth/session-limits'
import type { Tx } from '@/lib/db'
import { roles } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { grantState } from '@/lib/domain/grant-rules'
import { inScopeOf } from '@/lib/scope'

/** What a person sees of their own account: their rights with periods, where they are signed in, and the last time. */
export function ownAccount(session: Session, now: Date = new Date()) {
  return inScopeOf(session.actor, 'account.read', async (tx) => ({
    grants: await ownGrants(tx, session, now),
    sessions: await ownSessions(tx, session, now),
    previousSignIn: await previousSignIn(tx, session),
  }))
}

export type OwnAccount = Awaited<ReturnType<typeof ownAccount>>

async function ownGrants(tx: Tx, { actor }: Session, now: Date) {
  const select = {
    role: true,
    unit: { select: { name: true } },
    validFrom: true,
    validTo: true,
    confirmedAt: true,
    revokedAt: true,
  } as const
  const held = await tx.roleGrant.findMany({
    where: { personId: actor.id },
    select,
    orderBy: [{ validTo: 'desc' }, { id: 'asc' }],
    take: 50,
  })
  const names = new Map((await tx.roleName.findMany()).map((name) => [name.role, name[actor.locale]]))
  const today = japanToday(now)
  return held.flatMap((grant) => {
    const role = roles.find((one) => one === grant.role)
    if (role === undefined) return []
    const period = { validFrom: dayOf(grant.validFrom), validTo: dayOf(grant.validTo) }
    const state = grantState({ ...grant, ...period, role }, today)
    return [{ ...period, role: names.get(role) ?? role, unit: grant.unit?.name ?? null, state }]
  })
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

async function ownSessions(tx: Tx, { id, actor }: Session, now: Date) {
  const rested = new Date(now.getTime() - idleLimit(actor.grants))
  const living = await tx.session.findMany({
    where: { personId: actor.id, endedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: rested } },
    select: { id: true, createdAt: true, lastSeenAt: true, address: true, userAgent: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return living.map((session) => ({ ...session, isThisOne: session.id === id }))
}

async function previousSignIn(tx: Tx, { id, actor }: Session): Promise<Date | null> {
  const previous = await tx.session.findFirst({
    where: { personId: actor.id, id: { lt: id } },
    select: { createdAt: true },
    orderBy: { id: 'desc' },
  })
  return previous?.createdAt ?? null
}
