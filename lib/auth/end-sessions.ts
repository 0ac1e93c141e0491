import 'server-only'
import type { Tx } from '@/lib/db'

/** Ends every session of a person. Answers how many ended. */
export async function endSessionsOf(tx: Tx, personId: string, now: Date): Promise<number> {
  const { count } = await tx.session.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } })
  return count
}

/** Ends one session of a person. Answers whether there was one to end. */
export async function endSession(tx: Tx, personId: string, sessionId: string, now: Date): Promise<boolean> {
  const living = { id: sessionId, personId, endedAt: null }
  const { count } = await tx.session.updateMany({ where: living, data: { endedAt: now } })
  return count === 1
}
