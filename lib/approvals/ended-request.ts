import 'server-only'
import { z } from 'zod'
import { visibleVersions } from '@/lib/assets/visible-versions'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { verdicts } from '@/lib/domain/workflow'
import { stepOf } from './own-decision'
import type { DecidingAct } from './waiting-requests'

/**
 * How the latest request of an asset left this desk, for somebody who comes too late: decided here, or withdrawn while
 * it was waiting here. Null when it never was at this desk, or the actor does not reach it.
 */
export async function endedRequest(tx: Tx, actor: Actor, act: DecidingAct, assetId: string) {
  const request = await tx.request.findFirst({
    where: { assetId, version: visibleVersions(actor, act) },
    orderBy: { submittedAt: 'desc' },
    select: {
      outcome: true,
      closedAt: true,
      submittedByName: true,
      version: { select: { name: true, assetNo: true } },
      decisions: { select: { step: true, outcome: true, decidedById: true, decidedByName: true, decidedAt: true } },
    },
  })
  if (request === null) return null
  const ended = { kind: 'ended' as const, assetId, ...request.version }
  const here = request.decisions.find(({ step }) => step === stepOf[act])
  if (here !== undefined) {
    const how = z.enum(verdicts).parse(here.outcome)
    return { ...ended, how, by: here.decidedByName, at: here.decidedAt, own: here.decidedById === actor.id }
  }
  const wasHere = act === 'asset.approve' || request.decisions.some(({ outcome }) => outcome === 'approve')
  if (request.outcome !== 'withdrawn' || request.closedAt === null || !wasHere) return null
  return { ...ended, how: 'withdrawn' as const, by: request.submittedByName, at: request.closedAt, own: false }
}
