import 'server-only'
import { z } from 'zod'
import { command } from '@/lib/command'
import { isFixedCell } from '@/lib/domain/policy'
import { networkModelInput, placementInput } from '@/lib/domain/policy-input'
import { Refusal } from '@/lib/refusal'

const answer = z.object({ networkModel: z.string() })

/**
 * What the matrix of a network model says in these cells. Each changes only from what was read: who edits other cells is
 * in nobody's way. Refuses: invalid (nothing changes, or the policy itself fixes the cell), conflict (changed since).
 */
export const revisePlacement = command(
  'policy.revise',
  { input: placementInput, answer },
  async ({ tx }, { networkModel, cells, reason }) => {
    const changed = cells.filter(({ was, verdict }) => was !== verdict)
    if (changed.length === 0) throw new Refusal('invalid', [{ field: '', code: 'nothingChanged' }])
    if (changed.some(isFixedCell)) throw new Refusal('invalid', [{ field: '', code: 'cellFixed' }])
    for (const { content, place, was, verdict } of changed) {
      const { count } = await tx.placement.updateMany({
        where: { networkModel, content, place, verdict: was },
        data: { verdict },
      })
      if (count === 0) throw new Refusal('conflict')
    }
    const cellsTold = changed.map(({ content, place, was, verdict }) => ({
      subject: 'placement',
      subjectId: `${networkModel} ${content} ${place}`,
      detail: { network_model: networkModel, content, place, was, verdict },
    }))
    const told = { subject: 'policy_setting', subjectId: networkModel, detail: { network_model: networkModel, reason } }
    return { value: { networkModel }, trail: [told, ...cellsTold] }
  },
)

/** Which of the network models the city follows. Refuses: invalid (it is that already), conflict (somebody chose since). */
export const chooseNetworkModel = command(
  'policy.revise',
  { input: networkModelInput, answer },
  async ({ tx }, { networkModel, revision, reason }) => {
    const now = await tx.policySetting.findFirstOrThrow()
    if (now.revision === revision && now.networkModel === networkModel)
      throw new Refusal('invalid', [{ field: 'networkModel', code: 'nothingChanged' }])
    const { count } = await tx.policySetting.updateMany({
      where: { revision },
      data: { networkModel, revision: revision + 1 },
    })
    if (count === 0) throw new Refusal('conflict')
    const detail = { network_model: networkModel, was: now.networkModel, reason }
    return { value: { networkModel }, trail: [{ subject: 'policy_setting', subjectId: networkModel, detail }] }
  },
)
