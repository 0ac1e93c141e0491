import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { reach, type Actor } from '@/lib/domain/access'

/** Every read of the whole trail starts here: all entries, those of some units, or none. */
export function visibleEntries(actor: Actor): Prisma.TrailEntryWhereInput {
  const reached = reach(actor, 'trail.read')
  switch (reached.kind) {
    case 'all':
      return {}
    case 'own':
      return { unitId: { in: [...reached.unitIds] } }
    case 'none':
      return { id: { in: [] } }
  }
}
