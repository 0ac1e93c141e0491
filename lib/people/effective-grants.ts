import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { confirmedRoles } from '@/lib/domain/access'
import type { IsoDate } from '@/lib/domain/fiscal-year'
import { toDate } from '@/lib/units/stored-day'

/** The grants that give rights on a day; the same judgement as load-actor.ts and `grantState`. */
export function effectiveGrants(today: IsoDate): Prisma.RoleGrantWhereInput {
  const day = toDate(today)
  return {
    revokedAt: null,
    validFrom: { lte: day },
    validTo: { gte: day },
    OR: [{ role: { notIn: [...confirmedRoles] } }, { confirmedAt: { not: null } }],
  }
}
