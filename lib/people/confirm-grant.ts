import 'server-only'
import { z } from 'zod'
import { command } from '@/lib/command'
import { japanToday } from '@/lib/domain/fiscal-year'
import { grantStepInput } from '@/lib/domain/grant-input'
import { grantState, mayConfirm } from '@/lib/domain/grant-rules'
import { Refusal } from '@/lib/refusal'
import { aboutGrant, grantToChange } from './grant-to-change'
import { refuseConfirmingThroughOthers } from './through-others'

/**
 * The second administrator's yes to a grant of `admin` or `ciso`, which takes effect with it (D28 兼務の禁止).
 * Refuses: not-found, four-eyes (the giver, the holder), through-others, conflict (confirmed, revoked or expired already).
 */
export const confirmGrant = command(
  'grant.confirm',
  { input: grantStepInput, answer: z.object({ personId: z.string() }) },
  async (scene, { grantId, revision }) => {
    const { actor, tx, now } = scene
    const grant = await grantToChange(scene, grantId)
    if (grantState(grant, japanToday(now)) !== 'waiting') throw new Refusal('conflict')
    if (!mayConfirm(actor.id, grant)) throw new Refusal('four-eyes')
    await refuseConfirmingThroughOthers(tx, grant)
    const { count } = await tx.roleGrant.updateMany({
      where: { id: grantId, revision, confirmedAt: null, revokedAt: null },
      data: { confirmedById: actor.id, confirmedAt: now, revision: revision + 1 },
    })
    if (count === 0) throw new Refusal('conflict')
    return { value: { personId: grant.personId }, trail: [aboutGrant(grant)] }
  },
)
