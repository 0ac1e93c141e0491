import 'server-only'
import { z } from 'zod'
import { endSessionsOf } from '@/lib/auth/end-sessions'
import { command, type Scene } from '@/lib/command'
import { personRevision } from '@/lib/domain/person-input'
import { Refusal } from '@/lib/refusal'
import { aboutPerson, personToChange, refuseLastAdmin, refuseOneself } from './person-to-change'

const shapes = { input: z.strictObject(personRevision), answer: z.object({ personId: z.string() }) }
type Asked = z.output<typeof shapes.input>

async function setDeactivatedAt({ tx }: Scene, { personId, revision }: Asked, deactivatedAt: Date | null) {
  const { count } = await tx.person.updateMany({
    where: { id: personId, revision, deactivatedAt: deactivatedAt === null ? { not: null } : null },
    data: { deactivatedAt, revision: revision + 1 },
  })
  if (count === 0) throw new Refusal('conflict')
}

/**
 * Keeps a person out from this moment: every session ends, and nobody signs in by this number. Grants stay as they are,
 * for history. Refuses: not-found, four-eyes (oneself), conflict, invalid (lastAdmin).
 */
export const deactivatePerson = command('person.deactivate', shapes, async (scene, asked) => {
  refuseOneself(scene, asked.personId)
  const person = await personToChange(scene, asked.personId)
  await refuseLastAdmin(scene, person.id)
  await setDeactivatedAt(scene, asked, scene.now)
  await endSessionsOf(scene.tx, person.id, scene.now)
  return { value: { personId: person.id }, trail: [aboutPerson(person)] }
})

/**
 * Lets a person in again, with the grants that are still in their period. Sessions from before stay ended.
 * Refuses: not-found, four-eyes (oneself), conflict.
 */
export const reactivatePerson = command('person.reactivate', shapes, async (scene, asked) => {
  refuseOneself(scene, asked.personId)
  const person = await personToChange(scene, asked.personId)
  await setDeactivatedAt(scene, asked, null)
  await endSessionsOf(scene.tx, person.id, scene.now)
  return { value: { personId: person.id }, trail: [aboutPerson(person)] }
})
