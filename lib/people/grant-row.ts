import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from '@/lib/db'
import { grantState, openGrantSteps } from '@/lib/domain/grant-rules'
import { courseOf } from './grant-to-change'

/** What the screens show of a grant. */
export const grantColumns = {
  id: true,
  personId: true,
  role: true,
  unitId: true,
  validFrom: true,
  validTo: true,
  grantedById: true,
  grantedAt: true,
  confirmedById: true,
  confirmedAt: true,
  revokedById: true,
  revokedAt: true,
  revision: true,
  person: { select: { name: true, staffNo: true } },
  unit: { select: { name: true } },
} as const satisfies Prisma.RoleGrantSelect

type Found = Prisma.RoleGrantGetPayload<{ select: typeof grantColumns }>

/** Grants with their state, who gave, confirmed and revoked them, and what this administrator may do with each. */
export async function grantRows(tx: Tx, adminId: string, found: readonly Found[], today: string) {
  const ids = found.flatMap(({ grantedById, confirmedById, revokedById }) => [grantedById, confirmedById, revokedById])
  const people = await tx.person.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return found.map((row) => {
    const grant = courseOf(row)
    return {
      ...grant,
      personName: row.person.name,
      staffNo: row.person.staffNo,
      unitName: row.unit?.name ?? null,
      grantedBy: nameOf(row.grantedById),
      confirmedBy: nameOf(row.confirmedById),
      revokedBy: nameOf(row.revokedById),
      state: grantState(grant, today),
      steps: openGrantSteps(adminId, grant, today),
    }
  })
}
export type GrantRow = Awaited<ReturnType<typeof grantRows>>[number]
