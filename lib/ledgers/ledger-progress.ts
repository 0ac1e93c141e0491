import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/access'
import type { Problem } from '@/lib/domain/problems'
import type { Refusal } from '@/lib/refusal'
import { inScopeOf } from '@/lib/scope'

type Batch = Readonly<{ id: string; unitId: string; revision: number }>

/** How often a commit says that it is alive, and after how long a silence it is not: whoever worked on it is gone. */
const beat = 1_000
const silence = 5_000

const refusedRead = z.object({
  problems: z.array(
    z.object({
      field: z.string(),
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    }),
  ),
})

async function keep(
  actor: Actor,
  { id, unitId, revision }: Batch,
  [done, total]: readonly [number, number],
  refused: Refusal | null,
): Promise<void> {
  const why = refused === null ? null : JSON.stringify({ reason: refused.reason, problems: refused.problems })
  await inScopeOf(
    actor,
    'ledger.commit',
    (tx) => tx.$executeRaw`
      INSERT INTO ledger_progress (batch_id, unit_id, revision, done, total, refused)
      VALUES (${id}::uuid, ${unitId}::uuid, ${revision}::integer, ${done}::integer, ${total}::integer, ${why}::jsonb)
      ON CONFLICT (batch_id) DO UPDATE
        SET (revision, done, total, refused, at)
          = (EXCLUDED.revision, EXCLUDED.done, EXCLUDED.total, EXCLUDED.refused, clock_timestamp())`,
  )
}

/**
 * Does long work with a batch, and keeps how far it is beside it, in transactions of their own: whoever looks sees it
 * before the work is done. `told` is what the work tells how many rows it has written.
 */
export async function withProgress<Value>(
  actor: Actor,
  batch: Batch,
  work: (told: (done: number, total: number) => void) => Promise<Value>,
  refusalOf: (value: Value) => Refusal | null,
): Promise<Value> {
  let at: [number, number] = [0, 0]
  await keep(actor, batch, at, null)
  let writing = Promise.resolve()
  const timer = setInterval(() => {
    writing = writing.then(() => keep(actor, batch, at, null)).catch(() => undefined)
  }, beat)
  try {
    const value = await work((done, total) => {
      at = [done, total]
    })
    clearInterval(timer)
    await writing
    await keep(actor, batch, at, refusalOf(value))
    return value
  } finally {
    clearInterval(timer)
  }
}

type Kept = Readonly<{ revision: number; done: number; total: number; refused: unknown; at: Date }>

/**
 * How far the commit of a batch is, as somebody is told: running, refused, or broken off with its process, which wrote
 * nothing. Null when none was tried since the batch was last decided.
 */
export function progressOf(
  kept: Kept | null,
  batch: Readonly<{ revision: number; state: string }>,
  now: Date,
): Readonly<{
  done: number
  total: number
  stands: 'running' | 'refused' | 'broken-off'
  problems: readonly Problem[]
}> | null {
  if (kept === null || batch.state !== 'open' || kept.revision !== batch.revision) return null
  const { done, total, at, refused } = kept
  if (refused !== null) return { done, total, stands: 'refused', problems: refusedRead.parse(refused).problems }
  return { done, total, stands: now.getTime() - at.getTime() < silence ? 'running' : 'broken-off', problems: [] }
}
