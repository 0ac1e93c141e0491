import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { reach, type Act, type Actor } from '@/lib/domain/access'

/** Every list of requests starts here: those of the units that the actor reaches with this act. Without a grant: none. */
export function visibleRequests(actor: Actor, act: Act): Prisma.Sql {
  const reached = reach(actor, act)
  switch (reached.kind) {
    case 'all':
      return Prisma.sql`true`
    case 'own':
      return Prisma.sql`request.unit_id = ANY(${[...reached.unitIds]}::uuid[])`
    case 'none':
      return Prisma.sql`false`
  }
}
