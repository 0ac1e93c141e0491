import 'server-only'
import { z } from 'zod'
import { command, type Scene } from '@/lib/command'
import { personRevisionInput } from '@/lib/domain/person-input'
import { Refusal } from '@/lib/refusal'
import { aboutPerson, personToChange, refuseEndedUnit, refuseTakenStaffNo } from './person-to-change'

type Revision = z.output<typeof personRevisionInput>

/**
 * Corrects a person within a command; answers the person as it was.
 * Refuses: not-found, conflict (somebody saved since), invalid (staffNoTaken, unitNotThen).
 */
export async function revisePersonIn(scene: Scene, { personId, revision, ...person }: Revision) {
  const before = await personToChange(scene, personId)
  await refuseTakenStaffNo(scene, person.staffNo, personId)
  await refuseEndedUnit(scene, person.unitId)
  const { count } = await scene.tx.person.updateMany({
    where: { id: personId, revision },
    data: { ...person, revision: revision + 1 },
  })
  if (count === 0) throw new Refusal('conflict')
  return before
}

/** Corrects a person's number, name, reading, post, employment, unit or address. Refuses as revisePersonIn. */
export const revisePerson = command(
  'person.revise',
  { input: personRevisionInput, answer: z.object({ personId: z.string() }) },
  async (scene, revision) => {
    const before = await revisePersonIn(scene, revision)
    return { value: { personId: revision.personId }, trail: [aboutPerson(before)] }
  },
)
