import 'server-only'
import { z } from 'zod'
import { command } from '@/lib/command'
import { personRevisionInput } from '@/lib/domain/person-input'
import { Refusal } from '@/lib/refusal'
import { aboutPerson, personToChange, refuseEndedUnit, refuseTakenStaffNo } from './person-to-change'

/**
 * Corrects a person's number, name, reading, post, employment, unit or address.
 * Refuses: not-found, conflict (somebody saved since), invalid (staffNoTaken, unitNotThen).
 */
export const revisePerson = command(
  'person.revise',
  { input: personRevisionInput, answer: z.object({ personId: z.string() }) },
  async (scene, { personId, revision, ...person }) => {
    const before = await personToChange(scene, personId)
    await refuseTakenStaffNo(scene, person.staffNo, personId)
    await refuseEndedUnit(scene, person.unitId)
    const { count } = await scene.tx.person.updateMany({
      where: { id: personId, revision },
      data: { ...person, revision: revision + 1 },
    })
    if (count === 0) throw new Refusal('conflict')
    return { value: { personId }, trail: [aboutPerson(before)] }
  },
)
