import 'server-only'
import type { Tx } from './db'

/**
 * An act as the trail keeps it, beside the rows that the database's triggers record themselves. The act and the actor
 * come from the scope of the transaction.
 */
export type TrailEntry = Readonly<{
  /** Kind of the subject, e.g. 'asset', 'person', 'session'. */
  subject: string
  subjectId: string
  assetId?: string
  unitId?: string
  detail?: Readonly<Record<string, unknown>>
}>

/** Adds entries in the same transaction as what they tell of. */
export async function appendToTrail(tx: Tx, kind: 'done' | 'refused', entries: readonly TrailEntry[]): Promise<void> {
  await tx.$executeRaw`
    SELECT audit.add(${kind}, subject, "subjectId", "assetId", "unitId", NULL, detail)
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      AS entry (subject text, "subjectId" text, "assetId" uuid, "unitId" uuid, detail jsonb)`
}
