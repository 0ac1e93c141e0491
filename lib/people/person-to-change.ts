import 'server-only'
import type { Scene } from '@/lib/command'
import { japanToday } from '@/lib/domain/fiscal-year'
import { Refusal } from '@/lib/refusal'
import { toDate } from '@/lib/units/stored-day'
import { effectiveGrants } from './effective-grants'

/**
 * The person, held until the command is committed: of two commands about one person the second sees what the first did.
 * Refuses: not-found.
 */
export async function personToChange({ tx }: Scene, personId: string) {
  await tx.$executeRaw`SELECT FROM person WHERE id = ${personId}::uuid FOR UPDATE`
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { id: true, staffNo: true, name: true, deactivatedAt: true, revision: true },
  })
  if (person === null) throw new Refusal('not-found')
  return person
}

/** What nobody does to themselves, administrators included (兼務の禁止). Refuses: four-eyes. */
export function refuseOneself({ actor }: Scene, personId: string): void {
  if (actor.id === personId) throw new Refusal('four-eyes')
}

/** The unit a person belongs to exists today or will. Refuses: invalid. */
export async function refuseEndedUnit({ tx, now }: Scene, unitId: string | null): Promise<void> {
  if (unitId === null) return
  const unit = await tx.unit.findFirst({
    where: { id: unitId, OR: [{ validTo: null }, { validTo: { gte: toDate(japanToday(now)) } }] },
    select: { id: true },
  })
  if (unit === null) throw new Refusal('invalid', [{ field: 'unitId', code: 'unitNotThen' }])
}

/** A staff number belongs to one person for ever. Refuses: invalid. */
export async function refuseTakenStaffNo({ tx }: Scene, staffNo: string, personId?: string): Promise<void> {
  const holder = await tx.person.findUnique({ where: { staffNo }, select: { id: true } })
  if (holder !== null && holder.id !== personId) {
    throw new Refusal('invalid', [{ field: 'staffNo', code: 'staffNoTaken' }])
  }
}

/**
 * Without an administrator nobody could give rights any more. Two administrators who remove each other at once wait for
 * one another here. Refuses: invalid (lastAdmin).
 */
export async function refuseLastAdmin({ tx, now }: Scene, leavingId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('administrators'))`
  const effective = effectiveGrants(japanToday(now))
  const remaining = await tx.person.count({
    where: {
      id: { not: leavingId },
      deactivatedAt: null,
      grants: { some: { AND: [effective, { role: 'admin' }] } },
    },
  })
  if (remaining === 0) throw new Refusal('invalid', [{ field: '', code: 'lastAdmin' }])
}

/** What the trail says of an act on a person, with the name as it is now. */
export function aboutPerson(
  person: Readonly<{ id: string; staffNo: string; name: string }>,
  more: Readonly<Record<string, unknown>> = {},
) {
  return { subject: 'person', subjectId: person.id, detail: { staffNo: person.staffNo, name: person.name, ...more } }
}
