import 'server-only'
import { z } from 'zod'
import { endSession } from '@/lib/auth/end-sessions'
import { command } from '@/lib/command'
import { Refusal } from '@/lib/refusal'
import { rowId } from '@/lib/domain/row-input'

const shapes = { input: z.strictObject({ sessionId: rowId }), answer: z.object({ sessionId: z.string() }) }

/** Ends a session of the person's own. Refuses: not-found for one that ended already or is somebody else's. */
export const endOwnSession = command('account.end-session', shapes, async ({ actor, tx, now }, { sessionId }) => {
  if (!(await endSession(tx, actor.id, sessionId, now))) throw new Refusal('not-found')
  const entry = { subject: 'person', subjectId: actor.id, detail: { session: sessionId } }
  return { value: { sessionId }, trail: [entry] }
})
