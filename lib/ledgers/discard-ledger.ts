import 'server-only'
import { z } from 'zod'
import { command } from '@/lib/command'
import { rowId, typedRevision } from '@/lib/domain/row-input'
import { Refusal } from '@/lib/refusal'
import { visibleBatches } from './visible-batches'

/** Puts a ledger aside of which nothing was taken yet. Refuses: not-found, conflict (somebody decided meanwhile). */
export const discardLedger = command(
  'ledger.discard',
  { input: z.strictObject({ batchId: rowId, revision: typedRevision }), answer: z.null() },
  async ({ actor, tx }, { batchId, revision }) => {
    const batch = await tx.ledgerBatch.findFirst({
      where: { AND: [{ id: batchId }, visibleBatches(actor, 'ledger.discard')] },
      select: { unitId: true },
    })
    if (batch === null) throw new Refusal('not-found')
    const { count } = await tx.ledgerBatch.updateMany({
      where: { id: batchId, revision, state: 'open' },
      data: { state: 'discarded', revision: revision + 1 },
    })
    if (count !== 1) throw new Refusal('conflict')
    return { value: null, trail: [{ subject: 'ledger_batch', subjectId: batchId, unitId: batch.unitId }] }
  },
)
