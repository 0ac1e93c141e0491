import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { reach, type Act, type Actor } from '@/lib/domain/access'

/** Every read of ledgers that came in starts here: those of the sections that the actor takes ledgers in for. */
export function visibleBatches(actor: Actor, act: Act): Prisma.LedgerBatchWhereInput {
  const reached = reach(actor, act)
  switch (reached.kind) {
    case 'all':
      return {}
    case 'own':
      return { unitId: { in: [...reached.unitIds] } }
    case 'none':
      return { id: { in: [] } }
  }
}
