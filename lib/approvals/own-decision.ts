import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { states, verdicts } from '@/lib/domain/workflow'
import type { DecidingAct } from './waiting-requests'

/** The step of the road that an act decides. */
export const stepOf = { 'asset.approve': 'manager', 'asset.review': 'ciso' } as const satisfies Record<
  DecidingAct,
  string
>

/** What the actor decided last about an asset, and how it stands since then. */
export async function latestOwnDecision(tx: Tx, actor: Actor, act: DecidingAct, assetId: string) {
  const decision = await tx.decision.findFirst({
    where: { request: { assetId }, decidedById: actor.id, step: stepOf[act] },
    orderBy: { decidedAt: 'desc' },
    select: { outcome: true, request: { select: { version: { select: { name: true, state: true } } } } },
  })
  if (decision === null) return null
  const { name, state } = decision.request.version
  return { assetId, name, state: z.enum(states).parse(state), verdict: z.enum(verdicts).parse(decision.outcome) }
}
