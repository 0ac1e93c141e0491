import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/access'
import { rowId } from '@/lib/domain/row-input'
import { mayEver } from '@/lib/domain/access'
import { Refusal, type Result } from '@/lib/refusal'
import { inScopeOf } from '@/lib/scope'
import { commitLedger } from './commit-ledger'
import type { CommitResult } from './commit-result'
import { withProgress } from './ledger-progress'
import { prepareLedger } from './prepared-ledger'
import { answersRead, choicesRead } from './stored-shapes'
import { visibleBatches } from './visible-batches'

const named = z.looseObject({ batchId: rowId })

/** The batch as it is kept, file and decisions; null when there is none within reach. */
function keptBatch(actor: Actor, batchId: string) {
  return inScopeOf(actor, 'ledger.commit', (tx) =>
    tx.ledgerBatch.findFirst({
      where: { AND: [{ id: batchId, kind: 'import' }, visibleBatches(actor, 'ledger.commit')] },
      select: {
        ...{ id: true, unitId: true, revision: true, file: true, fileName: true, choices: true, answers: true },
        unit: { select: { code: true } },
      },
    }),
  )
}

/**
 * Reads a kept ledger once more, with all that was decided about it, and takes it over. It may take some seconds; how far
 * it is can be read meanwhile, and who left finds there how it ended. Refuses as `commitLedger` does.
 */
export async function commitBatch(actor: Actor, fields: unknown): Promise<Result<CommitResult>> {
  const read = named.safeParse(fields)
  const batch = mayEver(actor, 'ledger.commit') && read.success ? await keptBatch(actor, read.data.batchId) : null
  if (!read.success || batch === null) return { ok: false, refusal: new Refusal('not-found') }
  return withProgress(
    actor,
    batch,
    async (told) => {
      const ledger = await prepareLedger(actor, {
        bytes: batch.file,
        fileName: batch.fileName,
        unitCode: batch.unit.code,
        choices: choicesRead.parse(batch.choices),
        answers: answersRead.parse(batch.answers),
      })
      return commitLedger(actor, { ...read.data, ledger, told })
    },
    (result) => (result.ok ? null : result.refusal),
  )
}
