import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '@/lib/db'
import { roles, type Actor } from '@/lib/domain/access'

/** What `actorColumns` selects. */
export const actorRow = z.object({
  id: z.string(),
  name: z.string(),
  staffNo: z.string(),
  unitName: z.string(),
  locale: z.enum(['ja', 'en']),
  grants: z.array(z.object({ role: z.enum(roles), unitIds: z.array(z.string()) })),
})

/**
 * The columns of an actor, for a statement that joins `person` and `unit`: the grants are those effective on `today`,
 * confirmed where a second administrator must, not revoked. A grant for a unit reaches every unit below it.
 */
export const actorColumns = (today: string) => Prisma.sql`
  person.id, person.name, person.staff_no AS "staffNo", coalesce(unit.name, '') AS "unitName", person.locale,
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('role', held.role, 'unitIds', coalesce((
      WITH RECURSIVE below AS (
        SELECT held.unit_id AS id WHERE held.unit_id IS NOT NULL
        UNION SELECT child.id FROM unit child JOIN below ON child.parent_id = below.id
      ) SELECT jsonb_agg(below.id) FROM below), '[]')))
    FROM role_grant held
    WHERE held.person_id = person.id AND held.revoked_at IS NULL
      AND ${today}::date BETWEEN held.valid_from AND held.valid_to
      AND (held.role NOT IN ('admin', 'ciso') OR held.confirmed_at IS NOT NULL)), '[]') AS grants`

/** The person with the grants that are effective on `today` (an ISO day). Null for nobody or a deactivated person. */
export async function loadActor(tx: Tx, personId: string, today: string, requestId: string): Promise<Actor | null> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT ${actorColumns(today)}
    FROM person LEFT JOIN unit ON unit.id = person.unit_id
    WHERE person.id = ${personId}::uuid AND person.deactivated_at IS NULL`
  const person = actorRow.array().parse(found)[0]
  return person === undefined ? null : { ...person, requestId }
}
