import 'server-only'
import type { Actor } from '@/lib/domain/access'
import { policyForScreens } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import { latestOwnDecision } from './own-decision'
import { pageOf, type QueueFilter } from '@/lib/domain/queue-filter'
import { countWaiting, waitingRequests, withDifferences, type DecidingAct } from './waiting-requests'

const pageSize = 20

/**
 * One page of what waits for this actor: the manager's approvals, oldest first, or the CISO's reviews, by risk and then
 * by age. What the actor submitted is only counted (`counts.own`): somebody else decides it. `decided` tells of the
 * decision the actor took just now on the asset the filter names.
 */
export function requestQueue(actor: Actor, act: DecidingAct, { kind, after, before, decided }: QueueFilter) {
  return inScopeOf(actor, act, async (tx) => {
    const found = await waitingRequests(tx, actor, act, { kind, after, before, take: pageSize + 1 })
    const { page, previous, next } = pageOf(found, pageSize, { after, before })
    return {
      rows: await withDifferences(tx, actor, act, page),
      policy: await policyForScreens(tx),
      counts: await countWaiting(tx, actor, act),
      decided: decided === undefined ? null : await latestOwnDecision(tx, actor, act, decided),
      previous,
      next,
    }
  })
}

export type RequestQueue = Awaited<ReturnType<typeof requestQueue>>
