import 'server-only'
import { z } from 'zod'
import { command, type Scene } from '@/lib/command'
import { japanToday } from '@/lib/domain/fiscal-year'
import { grantInput } from '@/lib/domain/grant-input'
import { problemsOfGrant } from '@/lib/domain/grant-rules'
import { Refusal } from '@/lib/refusal'
import { toDate, toDay, toDayOrNone } from '@/lib/units/stored-day'
import { aboutGrant, courseOf } from './grant-to-change'
import { personToChange, refuseOneself } from './person-to-change'

async function unitAndPeriod({ tx }: Scene, unitId: string | null) {
  if (unitId === null) return null
  const unit = await tx.unit.findUnique({
    where: { id: unitId },
    select: { name: true, validFrom: true, validTo: true },
  })
  return unit && { ...unit, validFrom: toDay(unit.validFrom), validTo: toDayOrNone(unit.validTo) }
}

type Wanted = z.output<typeof grantInput>

/**
 * Gives a role within a command; answers its id with the unit and the person. Refuses: not-found, four-eyes (to oneself),
 * conflict (the person is deactivated), invalid (a unit that does not exist all that time, a grant the person has already;
 * grant-rules.ts).
 */
export async function giveGrantIn(scene: Scene, wanted: Wanted) {
  const { actor, tx, now } = scene
  refuseOneself(scene, wanted.personId)
  const person = await personToChange(scene, wanted.personId)
  if (person.deactivatedAt !== null) throw new Refusal('conflict')
  const unit = await unitAndPeriod(scene, wanted.unitId)
  const held = await tx.roleGrant.findMany({ where: { personId: person.id, revokedAt: null } })
  const problems = problemsOfGrant(wanted, { unit, held: held.map(courseOf), today: japanToday(now) })
  if (problems.length > 0) throw new Refusal('invalid', problems)
  const period = { validFrom: toDate(wanted.validFrom), validTo: toDate(wanted.validTo) }
  const { id } = await tx.roleGrant.create({
    data: { ...wanted, ...period, grantedById: actor.id, grantedAt: now },
    select: { id: true },
  })
  return { id, unit, person }
}

/**
 * Gives a person a role, for a unit or the whole city, for a period. `admin` and `ciso` take effect when a second
 * administrator confirms. Refuses as giveGrantIn.
 */
export const giveGrant = command(
  'grant.give',
  { input: grantInput, answer: z.object({ grantId: z.string(), personId: z.string() }) },
  async (scene, wanted) => {
    const { id, unit, person } = await giveGrantIn(scene, wanted)
    return { value: { grantId: id, personId: person.id }, trail: [aboutGrant({ ...wanted, id, unit, person })] }
  },
)
