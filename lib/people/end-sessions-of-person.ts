import 'server-only'
import { z } from 'zod'
import { endSessionsOf } from '@/lib/auth/end-sessions'
import { command } from '@/lib/command'
import { aboutPerson, personToChange } from './person-to-change'
import { rowId } from '@/lib/domain/row-input'

const shapes = { input: z.strictObject({ personId: rowId }), answer: z.object({ personId: z.string() }) }

/** Signs a person out everywhere, for instance when a machine was lost. Refuses: not-found. */
export const endSessionsOfPerson = command('person.end-sessions', shapes, async (scene, { personId }) => {
  const person = await personToChange(scene, personId)
  await endSessionsOf(scene.tx, personId, scene.now)
  return { value: { personId }, trail: [aboutPerson(person)] }
})
