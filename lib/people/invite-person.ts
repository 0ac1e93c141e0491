import 'server-only'
import { command } from '@/lib/command'
import { personInput } from '@/lib/domain/person-input'
import { issuedPassword, issueOneTimePassword } from './one-time-password'
import { aboutPerson, refuseEndedUnit, refuseTakenStaffNo } from './person-to-change'

/**
 * Makes a person who may sign in with a one-time password, which is answered this one time. Rights come with grants.
 * Refuses: invalid (staffNoTaken, unitNotThen).
 */
export const invitePerson = command(
  'person.invite',
  { input: personInput, answer: issuedPassword, secrets: ['oneTimePassword'] },
  async (scene, person) => {
    await refuseTakenStaffNo(scene, person.staffNo)
    await refuseEndedUnit(scene, person.unitId)
    const { id } = await scene.tx.person.create({ data: person, select: { id: true } })
    const issued = await issueOneTimePassword(scene, id)
    return { value: { ...issued, staffNo: person.staffNo }, trail: [aboutPerson({ ...person, id })] }
  },
)
