import 'server-only'
import { z } from 'zod'
import { command } from '@/lib/command'
import { rowId, typedRevision } from '@/lib/domain/row-input'
import { Refusal } from '@/lib/refusal'
import { preparedLedger } from './prepared-ledger'
import { previewColumns, storeRows } from './stored-preview'
import { visibleBatches } from './visible-batches'

/**
 * Has a ledger read anew with what a person decided about it. Answers its new revision. Refuses: not-found, conflict
 * (somebody else decided meanwhile, or it was discarded).
 */
export const decideLedger = command(
  'ledger.decide',
  {
    input: z.strictObject({ batchId: rowId, revision: typedRevision, ledger: preparedLedger }),
    answer: z.object({ revision: z.number() }),
  },
  async ({ actor, tx }, { batchId, revision, ledger }) => {
    const batch = await tx.ledgerBatch.findFirst({
      where: { AND: [{ id: batchId }, visibleBatches(actor, 'ledger.decide')] },
      select: { id: true, unitId: true, fileHash: true },
    })
    if (batch?.fileHash !== ledger.hash) throw new Refusal('not-found')
    const { count } = await tx.ledgerBatch.updateMany({
      where: { id: batchId, revision, state: 'open' },
      data: { ...previewColumns(ledger), revision: revision + 1 },
    })
    if (count !== 1) throw new Refusal('conflict')
    await storeRows(tx, batch, ledger)
    const entry = { subject: 'ledger_batch', subjectId: batchId, unitId: batch.unitId }
    return { value: { revision: revision + 1 }, trail: [entry] }
  },
)
