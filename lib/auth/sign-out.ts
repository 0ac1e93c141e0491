import 'server-only'
import { inSignInScope } from '@/lib/scope'
import { appendToTrail } from '@/lib/trail'
import { endSession } from './end-sessions'
import type { Session } from './session'

/** Ends the session a person signs out of. */
export async function signOut({ id, actor }: Session, now: Date = new Date()): Promise<void> {
  await inSignInScope('sign-out', actor.requestId, actor, async (tx) => {
    await endSession(tx, actor.id, id, now)
    await appendToTrail(tx, 'done', [{ subject: 'person', subjectId: actor.id, detail: { session: id } }])
  })
}
