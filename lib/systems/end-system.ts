import 'server-only'
import { z } from 'zod'
import { command } from '@/lib/command'
import { japanToday } from '@/lib/domain/fiscal-year'
import { systemEndInput } from '@/lib/domain/system-input'
import { hasEnded } from '@/lib/domain/system-rules'
import { Refusal } from '@/lib/refusal'
import { toDateOrNone } from '@/lib/units/stored-day'
import { heldSegments } from './held-segments'
import { ownSystem } from './own-system'

/**
 * Ends a system or medium on a day, plans its end, or lets it go on. Refuses: not-found, conflict (somebody saved since),
 * invalid (an end that is reached while something still lies in it).
 */
export const endSystem = command(
  'system.end',
  { input: systemEndInput, answer: z.object({ systemId: z.string() }) },
  async (scene, { systemId, revision, endedOn }) => {
    const { tx, now } = scene
    const { code, unitId } = await ownSystem(scene, 'system.end', systemId)
    if (hasEnded(endedOn, japanToday(now))) {
      const assets = (await heldSegments(tx, systemId)).reduce((sum, row) => sum + row.assets, 0)
      const systems = await tx.systemStanding.count({ where: { onId: systemId } })
      if (assets + systems > 0)
        throw new Refusal('invalid', [{ field: 'endedOn', code: 'systemStillHolds', params: { assets, systems } }])
    }
    const { count } = await tx.informationSystem.updateMany({
      where: { id: systemId, revision },
      data: { endedOn: toDateOrNone(endedOn), revision: revision + 1 },
    })
    if (count === 0) throw new Refusal('conflict')
    return {
      value: { systemId },
      trail: [{ subject: 'information_system', subjectId: systemId, unitId, detail: { code, endedOn: endedOn ?? '' } }],
    }
  },
)
