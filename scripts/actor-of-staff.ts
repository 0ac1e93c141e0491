import { randomUUID } from 'node:crypto'
import { loadActor } from '@/lib/auth/load-actor'
import { mayEver, type Act, type Actor } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { inSignInScope } from '@/lib/scope'
import type { Sentence } from './sentence.mjs'

/** The person with this staff number, with their own rights; `refused` says why not when they have none for the act. */
export async function actorOfStaff(staffNo: string, act: Act, refused: () => Sentence): Promise<Actor> {
  const requestId = randomUUID()
  const actor = await inSignInScope(act, requestId, null, async (tx) => {
    const person = await tx.person.findUnique({ where: { staffNo }, select: { id: true } })
    return person === null ? null : loadActor(tx, person.id, japanToday(new Date()), requestId)
  })
  if (actor !== null && mayEver(actor, act)) return actor
  throw refused()
}
