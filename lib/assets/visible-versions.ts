import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { reach, type Act, type Actor } from '@/lib/domain/access'

/** Every read of assets starts here: the versions that the actor reaches with this act. Without a grant: no row. */
export function visibleVersions(actor: Actor, act: Act): Prisma.AssetVersionWhereInput {
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
