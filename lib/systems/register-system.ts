import 'server-only'
import { z } from 'zod'
import { command } from '@/lib/command'
import { systemInput } from '@/lib/domain/system-input'
import { nothingHeld } from '@/lib/domain/system-rules'
import { Refusal } from '@/lib/refusal'
import { soundSystem } from './sound-system'

/**
 * A new system or medium of a unit, with the systems that it stands on. Answers its id. Refuses: not-found (a unit that
 * is not the actor's), invalid (a code that is taken, what the rules say).
 */
export const registerSystem = command(
  'system.register',
  { input: systemInput, answer: z.object({ systemId: z.string() }) },
  async (scene, { code, ...facts }) => {
    const { tx } = scene
    const asked = { act: 'system.register', before: null, facts, held: nothingHeld } as const
    const { columns, standsOnIds } = await soundSystem(scene, asked)
    const taken = await tx.informationSystem.findUnique({ where: { code }, select: { id: true } })
    if (taken !== null) throw new Refusal('invalid', [{ field: 'code', code: 'systemCodeTaken' }])
    const { id } = await tx.informationSystem.create({ data: { code, ...columns }, select: { id: true } })
    const { unitId } = facts
    await tx.systemStanding.createMany({ data: standsOnIds.map((onId) => ({ systemId: id, onId, unitId })) })
    const entry = { subject: 'information_system', subjectId: id, unitId, detail: { code } }
    return { value: { systemId: id }, trail: [entry] }
  },
)
