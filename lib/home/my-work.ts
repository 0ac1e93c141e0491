import 'server-only'
import { countWaiting, waitingRequests, type DecidingAct } from '@/lib/approvals/waiting-requests'
import type { Tx } from '@/lib/db'
import { mayEver, reach, type Actor } from '@/lib/domain/access'
import { policyForScreens } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import { rowsOf, rowsOfQueue, type OpeningBlock } from './block'
import { countDrafts, ownDrafts, returnedDrafts } from './own-drafts'
import { registeredByClass, registerFigures } from './register-figures'
import { sentRequests } from './sent-requests'

/** What waits for this act, the first rows of the queue itself. Null for who never decides. */
async function waitingFor(tx: Tx, actor: Actor, act: DecidingAct) {
  if (!mayEver(actor, act)) return null
  const { all: total } = await countWaiting(tx, actor, act)
  return { total, rows: total === 0 ? [] : await waitingRequests(tx, actor, act, { take: rowsOfQueue }) }
}

/** Drafts, what came back and what is under way, of who registers assets; null for who does not. */
async function sectionWork(tx: Tx, actor: Actor, open: OpeningBlock | undefined) {
  if (!mayEver(actor, 'asset.revise')) return null
  const { drafts, returned } = await countDrafts(tx, actor)
  return {
    returned: {
      total: returned,
      rows: returned === 0 ? [] : await returnedDrafts(tx, actor, rowsOf('returned', open)),
    },
    drafts: { total: drafts, rows: drafts === 0 ? [] : await ownDrafts(tx, actor, rowsOf('drafts', open)) },
    sent: await sentRequests(tx, actor, rowsOf('sent', open)),
  }
}

/**
 * The home screen: what the actor has to do, block by block, each cut to what the act of that block reaches. One
 * transaction and a constant number of queries. `city` counts by class and segment, for readers of the whole city.
 * Null for who sees no asset. `open` is the block shown in full.
 */
export async function myWork(actor: Actor, open: OpeningBlock | undefined) {
  if (!mayEver(actor, 'asset.read')) return null
  return inScopeOf(actor, 'asset.read', async (tx) => {
    const byClass = await registeredByClass(tx, actor)
    return {
      approvals: await waitingFor(tx, actor, 'asset.approve'),
      reviews: await waitingFor(tx, actor, 'asset.review'),
      section: await sectionWork(tx, actor, open),
      figures: await registerFigures(tx, actor, byClass),
      city: reach(actor, 'asset.read').kind === 'all' ? byClass : null,
      policy: await policyForScreens(tx),
    }
  })
}

export type MyWork = NonNullable<Awaited<ReturnType<typeof myWork>>>
