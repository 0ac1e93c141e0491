import 'server-only'
import { z } from 'zod'
import { hashPassword, oneTimePassword } from '@/lib/auth/password'
import type { Scene } from '@/lib/command'

const validDays = 14

/** What a command answers that made a one-time password. Asked again, it answers null for the password. */
export const issuedPassword = z.object({
  personId: z.string(),
  staffNo: z.string(),
  oneTimePassword: z.string().nullable(),
  /** Until when it opens the door, as an ISO instant. */
  validUntil: z.string(),
})

/**
 * Gives the person a random password that holds for fourteen days and must be changed at the first sign-in (ASVS 6.4.1).
 * Answers it; only its hash is kept, and who issued it.
 */
export async function issueOneTimePassword({ actor, tx, now }: Scene, personId: string) {
  const password = oneTimePassword()
  const validUntil = new Date(now.getTime() + validDays * 24 * 60 * 60 * 1000)
  const credential = {
    passwordHash: await hashPassword(password),
    mustChange: true,
    validUntil,
    changedAt: now,
    issuedById: actor.id,
    issuedAt: now,
  }
  const { count } = await tx.credential.updateMany({ where: { personId }, data: credential })
  if (count === 0) await tx.credential.create({ data: { ...credential, personId }, select: { personId: true } })
  return { personId, oneTimePassword: password, validUntil: validUntil.toISOString() }
}
