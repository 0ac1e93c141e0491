import 'server-only'
import { z } from 'zod'
import { endSessionsOf } from '@/lib/auth/end-sessions'
import { command } from '@/lib/command'
import { Refusal } from '@/lib/refusal'
import { issuedPassword, issueOneTimePassword } from './one-time-password'
import { aboutPerson, personToChange, refuseOneself } from './person-to-change'
import { rowId } from '@/lib/domain/row-input'

const shapes = { input: z.strictObject({ personId: rowId }), answer: issuedPassword, secrets: ['oneTimePassword'] }

/**
 * Puts a one-time password in the place of a forgotten one and ends every session. It is answered this one time.
 * Refuses: not-found, four-eyes (one's own is changed under one's own account), conflict (deactivated).
 */
export const resetPassword = command('person.reset-password', shapes, async (scene, { personId }) => {
  refuseOneself(scene, personId)
  const person = await personToChange(scene, personId)
  if (person.deactivatedAt !== null) throw new Refusal('conflict')
  const issued = await issueOneTimePassword(scene, personId)
  await endSessionsOf(scene.tx, personId, scene.now)
  return { value: { ...issued, staffNo: person.staffNo }, trail: [aboutPerson(person)] }
})
