import 'server-only'
import type { z } from 'zod'
import { command, type Scene } from '@/lib/command'
import { personInput } from '@/lib/domain/person-input'
import { issuedPassword, issueOneTimePassword } from './one-time-password'
import { aboutPerson, refuseEndedUnit, refuseTakenStaffNo } from './person-to-change'

/** Makes a person within a command, without a password; answers the id. Refuses: invalid (staffNoTaken, unitNotThen). */
export async function createPersonIn(scene: Scene, person: z.output<typeof personInput>): Promise<string> {
  await refuseTakenStaffNo(scene, person.staffNo)
  await refuseEndedUnit(scene, person.unitId)
  const { id } = await scene.tx.person.create({ data: person, select: { id: true } })
  return id
}

/**
 * Makes a person who may sign in with a one-time password, which is answered this one time. Rights come with grants.
 * Refuses: invalid (staffNoTaken, unitNotThen).
 */
export const invitePerson = command(
  'person.invite',
  { input: personInput, answer: issuedPassword, secrets: ['oneTimePassword'] },
  async (scene, person) => {
    const id = await createPersonIn(scene, person)
    const issued = await issueOneTimePassword(scene, id)
    return { value: { ...issued, staffNo: person.staffNo }, trail: [aboutPerson({ ...person, id })] }
  },
)
