import 'server-only'
import { z } from 'zod'
import { command } from '@/lib/command'
import { reach } from '@/lib/domain/access'
import { Refusal } from '@/lib/refusal'
import { preparedLedger } from './prepared-ledger'
import { previewColumns, storeRows } from './stored-preview'

/**
 * Keeps a ledger that a section dropped, with its preview. Answers the id of its batch. Refuses: not-found (a section that
 * is not the actor's), invalid (a file from which nothing can be taken).
 */
export const keepLedger = command(
  'ledger.keep',
  { input: z.strictObject({ ledger: preparedLedger }), answer: z.object({ batchId: z.string() }) },
  async ({ actor, tx }, { ledger }) => {
    const { bytes, fileName, unitCode } = ledger.asked
    const unit = await tx.unit.findUnique({ where: { code: unitCode }, select: { id: true, name: true } })
    const reached = reach(actor, 'ledger.keep')
    if (unit === null || (reached.kind === 'own' && !reached.unitIds.includes(unit.id))) throw new Refusal('not-found')
    const { id } = await tx.ledgerBatch.create({
      data: {
        ...previewColumns(ledger),
        unitId: unit.id,
        unitName: unit.name,
        fileName,
        fileHash: ledger.hash,
        file: Buffer.from(bytes),
        createdById: actor.id,
        createdByName: actor.name,
      },
      select: { id: true },
    })
    await storeRows(tx, { id, unitId: unit.id }, ledger)
    const detail = { fileName, fileHash: ledger.hash }
    const entry = { subject: 'ledger_batch', subjectId: id, unitId: unit.id, detail }
    return { value: { batchId: id }, trail: [entry] }
  },
)
