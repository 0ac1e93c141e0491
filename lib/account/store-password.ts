import 'server-only'
import { z } from 'zod'
import { endSessionsOf } from '@/lib/auth/end-sessions'
import { beginSession } from '@/lib/auth/session'
import { command } from '@/lib/command'
import { Refusal } from '@/lib/refusal'

const shapes = {
  input: z.strictObject({ before: z.string(), passwordHash: z.string(), address: z.string(), userAgent: z.string() }),
  answer: z.object({ token: z.string().nullable() }),
  secrets: ['token'],
}

/**
 * Puts a new password in the place of the one that was verified (`before`), ends every session of the person and begins
 * a new one here. Refuses: conflict when the password changed meanwhile.
 */
export const storePassword = command('account.change-password', shapes, async (scene, input) => {
  const { actor, tx, now } = scene
  const { before, passwordHash, ...client } = input
  const { count } = await tx.credential.updateMany({
    where: { personId: actor.id, passwordHash: before },
    data: { passwordHash, mustChange: false, validUntil: null, changedAt: now },
  })
  if (count !== 1) throw new Refusal('conflict')
  const sessionsEnded = await endSessionsOf(tx, actor.id, now)
  const { token } = await beginSession(tx, actor.id, client, now)
  return { value: { token }, trail: [{ subject: 'person', subjectId: actor.id, detail: { sessionsEnded } }] }
})
