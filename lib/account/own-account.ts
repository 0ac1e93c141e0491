import 'server-only'
import { z } from 'zod'
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
    ...(await signInsBefore(tx, session)),
    issues: await passwordIssues(tx, session),
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

/** When the person signed in before, and how often somebody failed to do so as them since then. */
async function signInsBefore(tx: Tx, { id, actor }: Session) {
  const previous = await tx.session.findFirst({
    where: { personId: actor.id, id: { lt: id } },
    select: { createdAt: true },
    orderBy: { id: 'desc' },
  })
  const previousSignIn = previous?.createdAt ?? null
  const counted = await tx.$queryRaw<unknown[]>`
    SELECT count(*)::int AS failures FROM audit.entry
    WHERE act = 'sign-in' AND kind = 'refused' AND subject = 'person' AND subject_id = ${actor.id}
      AND at > ${previousSignIn ?? new Date(0)}`
  return { previousSignIn, failures: failuresRow.parse(counted[0]).failures }
}

/** Everybody who ever put a one-time password in the place of this person's own, each with the last time; newest first. */
async function passwordIssues(tx: Tx, { actor }: Session) {
  const issues = await tx.passwordIssue.findMany({
    where: { personId: actor.id },
    select: { issuedById: true, issuedAt: true },
    orderBy: { issuedAt: 'desc' },
    take: 10,
  })
  const issuers = issues.map(({ issuedById }) => issuedById)
  const people = await tx.person.findMany({ where: { id: { in: issuers } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return issues.map(({ issuedById, issuedAt: at }) => ({ by: names.get(issuedById) ?? '', at }))
}

const failuresRow = z.object({ failures: z.number() })
