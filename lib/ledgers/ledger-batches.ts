import 'server-only'
import { reach, type Actor } from '@/lib/domain/access'
import { inScopeOf } from '@/lib/scope'
import { countsRead } from './stored-shapes'
import { visibleBatches } from './visible-batches'

const pageSize = 25

/** The ledgers that came in for the sections of the actor, the newest first. */
export function ledgerBatches(actor: Actor, { after }: Readonly<{ after?: string | undefined }>) {
  return inScopeOf(actor, 'ledger.keep', async (tx) => {
    const rows = await tx.ledgerBatch.findMany({
      where: { AND: [visibleBatches(actor, 'ledger.keep'), after === undefined ? {} : { id: { lt: after } }] },
      select: {
        id: true,
        unitName: true,
        fileName: true,
        state: true,
        counts: true,
        createdAt: true,
        createdByName: true,
      },
      orderBy: { id: 'desc' },
      take: pageSize + 1,
    })
    const page = rows.slice(0, pageSize).map(({ counts, ...row }) => ({ ...row, counts: countsRead.parse(counts) }))
    return { rows: page, next: rows.length > pageSize ? page.at(-1)?.id : undefined }
  })
}
export type LedgerBatches = Awaited<ReturnType<typeof ledgerBatches>>

/** The sections for which the actor may take ledgers in, by their codes. */
export function unitsToKeepFor(actor: Actor) {
  const reached = reach(actor, 'ledger.keep')
  return inScopeOf(actor, 'ledger.keep', (tx) =>
    tx.unit.findMany({
      where: {
        AND: [reached.kind === 'own' ? { id: { in: [...reached.unitIds] } } : {}, { validTo: null, kind: 'section' }],
      },
      select: { code: true, name: true },
      orderBy: { code: 'asc' },
    }),
  )
}
