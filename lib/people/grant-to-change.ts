import 'server-only'
import type { Scene } from '@/lib/command'
import { roles, type Role } from '@/lib/domain/access'
import { Refusal } from '@/lib/refusal'
import { toDay } from '@/lib/units/stored-day'

/** A role as the column holds it; the database checks that it is one. */
export function roleOf(text: string): Role {
  const role = roles.find((one) => one === text)
  if (role === undefined) throw new TypeError(`unknown role ${text}`)
  return role
}

/** A row of role_grant with its days and its role as the rules judge them. */
export function courseOf<Row extends Readonly<{ role: string; validFrom: Date; validTo: Date }>>(row: Row) {
  return { ...row, role: roleOf(row.role), validFrom: toDay(row.validFrom), validTo: toDay(row.validTo) }
}

/** The grant with its holder and unit, as they are called now. Refuses: not-found. */
export async function grantToChange({ tx }: Scene, grantId: string) {
  const grant = await tx.roleGrant.findUnique({
    where: { id: grantId },
    include: { person: { select: { staffNo: true, name: true } }, unit: { select: { name: true } } },
  })
  if (grant === null) throw new Refusal('not-found')
  return courseOf(grant)
}

type Named = Readonly<{
  id: string
  role: Role
  validFrom: string
  validTo: string
  unitId: string | null
  unit: Readonly<{ name: string }> | null
  person: Readonly<{ staffNo: string; name: string }>
}>

/** What the trail says of an act on a grant: who, what, where, until when. */
export function aboutGrant({ id, role, validFrom, validTo, unitId, unit, person }: Named) {
  const { staffNo, name } = person
  const detail = { staffNo, name, role, validFrom, validTo, unit: unit?.name ?? null }
  return { subject: 'role_grant', subjectId: id, ...(unitId === null ? {} : { unitId }), detail }
}
