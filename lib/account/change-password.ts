import 'server-only'
import { z } from 'zod'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { passwordProblems } from '@/lib/auth/password-rules'
import type { Client } from '@/lib/auth/request-facts'
import { giveBackTry, takeTry } from '@/lib/auth/sign-in-throttle'
import type { Actor } from '@/lib/domain/access'
import { problemsOf, type Problem } from '@/lib/domain/problems'
import { Refusal, type Result } from '@/lib/refusal'
import { inScopeOf } from '@/lib/scope'
import { appendToTrail } from '@/lib/trail'
import { storePassword } from './store-password'

const typed = z.string().max(1000)
const firstInput = z.strictObject({ idempotencyKey: z.uuid(), newPassword: typed, repeatPassword: typed })
const changeInput = firstInput.extend({ currentPassword: typed })

type Answer = Result<{ token: string | null }>

/**
 * A new password for somebody who knows the present one; every other session ends and this one gets a new token.
 * Refuses: invalid (the problems of password-rules.ts, wrongPassword, passwordsDiffer, passwordUnchanged), conflict.
 */
export async function changePassword(actor: Actor, raw: unknown, client: Client): Promise<Answer> {
  const read = changeInput.safeParse(raw)
  if (!read.success) return refused(problemsOf(read.error))
  const { currentPassword, ...wanted } = read.data
  const own = await ownCredential(actor)
  if (own === null) return { ok: false, refusal: new Refusal('forbidden') }
  if (!(await provesOwn(actor, own.passwordHash, currentPassword, client))) {
    return refused([{ field: 'currentPassword', code: 'wrongPassword' }])
  }
  return store(actor, own, wanted, client)
}

/**
 * The password that takes the place of a one-time one, right after signing in with it. Refuses as `changePassword`, and
 * with forbidden when no new password is asked for: then the present one has to be proven.
 */
export async function setFirstPassword(actor: Actor, raw: unknown, client: Client): Promise<Answer> {
  const read = firstInput.safeParse(raw)
  if (!read.success) return refused(problemsOf(read.error))
  const own = await ownCredential(actor)
  if (own === null || !own.mustChange) return { ok: false, refusal: new Refusal('forbidden') }
  return store(actor, own, read.data, client)
}

type Credential = Readonly<{ passwordHash: string; mustChange: boolean; kana: string }>

function ownCredential(actor: Actor): Promise<Credential | null> {
  return inScopeOf(actor, 'account.read', async (tx) => {
    const select = { passwordHash: true, mustChange: true, person: { select: { kana: true } } } as const
    const found = await tx.credential.findUnique({ where: { personId: actor.id }, select })
    return found && { passwordHash: found.passwordHash, mustChange: found.mustChange, kana: found.person.kana }
  })
}

/** Guessing at somebody's unlocked screen is slowed as sign-in is, and leaves a trace. */
async function provesOwn(actor: Actor, passwordHash: string, password: string, client: Client): Promise<boolean> {
  const now = new Date()
  const tried = { account: `own ${actor.id}`, address: client.address }
  if (!(await inScopeOf(actor, 'account.read', (tx) => takeTry(tx, tried, now)))) return false
  const right = await verifyPassword(passwordHash, password)
  const entry = {
    subject: 'person',
    subjectId: actor.id,
    detail: { reason: 'wrong password', address: client.address },
  }
  await inScopeOf(actor, 'account.change-password', (tx) =>
    right ? giveBackTry(tx, tried, now) : appendToTrail(tx, 'refused', [entry]),
  )
  return right
}

type Wanted = Readonly<z.output<typeof firstInput>>

async function store(actor: Actor, own: Credential, wanted: Wanted, client: Client): Promise<Answer> {
  const { idempotencyKey, newPassword, repeatPassword } = wanted
  const problems = passwordProblems(newPassword, { ...actor, kana: own.kana })
  if (problems.length > 0) return refused(problems)
  if (newPassword !== repeatPassword) return refused([{ field: 'repeatPassword', code: 'passwordsDiffer' }])
  if (await verifyPassword(own.passwordHash, newPassword)) {
    return refused([{ field: 'newPassword', code: 'passwordUnchanged' }])
  }
  const passwordHash = await hashPassword(newPassword)
  return storePassword(actor, { idempotencyKey, before: own.passwordHash, passwordHash, ...client })
}

const refused = (problems: readonly Problem[]): Answer => ({ ok: false, refusal: new Refusal('invalid', problems) })
