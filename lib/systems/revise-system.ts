import 'server-only'
import { z } from 'zod'
import { command, type Scene } from '@/lib/command'
import { systemRevisionInput } from '@/lib/domain/system-input'
import { Refusal } from '@/lib/refusal'
import { heldClass } from './held-class'
import { ownSystem } from './own-system'
import { soundSystem } from './sound-system'

type Standings = Readonly<{ systemId: string; unitId: string; before: readonly string[]; after: readonly string[] }>

/** Only what differs is written, so that the trail tells of changes alone. */
async function replaceStandings({ tx }: Scene, { systemId, unitId, before, after }: Standings): Promise<void> {
  const gone = before.filter((onId) => !after.includes(onId))
  const come = after.filter((onId) => !before.includes(onId))
  await tx.systemStanding.deleteMany({ where: { systemId, onId: { in: gone } } })
  await tx.systemStanding.createMany({ data: come.map((onId) => ({ systemId, onId, unitId })) })
}

/**
 * Corrects a system or medium. Refuses: not-found (also a unit that is not the actor's), conflict (somebody saved since),
 * invalid (R10 and the other rules, circles).
 */
export const reviseSystem = command(
  'system.revise',
  { input: systemRevisionInput, answer: z.object({ systemId: z.string() }) },
  async (scene, { systemId, revision, ...facts }) => {
    const { tx } = scene
    const { code, standsOnIds: before } = await ownSystem(scene, 'system.revise', systemId)
    const held = await heldClass(tx, systemId)
    const asked = { act: 'system.revise', before: { systemId, standsOnIds: before }, facts, held } as const
    const { columns, standsOnIds: after } = await soundSystem(scene, asked)
    const { count } = await tx.informationSystem.updateMany({
      where: { id: systemId, revision },
      data: { ...columns, revision: revision + 1 },
    })
    if (count === 0) throw new Refusal('conflict')
    const { unitId } = facts
    await replaceStandings(scene, { systemId, unitId, before, after })
    return {
      value: { systemId },
      trail: [{ subject: 'information_system', subjectId: systemId, unitId, detail: { code } }],
    }
  },
)
