import 'server-only'
import { z } from 'zod'
import { command } from '@/lib/command'
import { japanToday } from '@/lib/domain/fiscal-year'
import { grantStepInput } from '@/lib/domain/grant-input'
import { grantState, needsSecondAdmin } from '@/lib/domain/grant-rules'
import { Refusal } from '@/lib/refusal'
import { aboutGrant, grantToChange } from './grant-to-change'
import { refuseLastAdmin, refuseOneself } from './person-to-change'

/**
 * Takes a grant back from this moment, or turns one down that waits. It stays in the history.
 * Refuses: not-found, four-eyes (one's own), conflict (over already, somebody was faster), invalid (lastAdmin).
 */
export const revokeGrant = command(
  'grant.revoke',
  { input: grantStepInput, answer: z.object({ personId: z.string() }) },
  async (scene, { grantId, revision }) => {
    const { actor, tx, now } = scene
    const grant = await grantToChange(scene, grantId)
    refuseOneself(scene, grant.personId)
    const state = grantState(grant, japanToday(now))
    if (state === 'expired' || state === 'revoked') throw new Refusal('conflict')
    if (needsSecondAdmin(grant.role) && state === 'effective') await refuseLastAdmin(scene, grant.personId)
    const { count } = await tx.roleGrant.updateMany({
      where: { id: grantId, revision, revokedAt: null },
      data: { revokedById: actor.id, revokedAt: now, revision: revision + 1 },
    })
    if (count === 0) throw new Refusal('conflict')
    return { value: { personId: grant.personId }, trail: [aboutGrant(grant)] }
  },
)
