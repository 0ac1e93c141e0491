import 'server-only'
import { z } from 'zod'
import type { Prisma } from '@/prisma/generated/client'
import { contentOf } from '@/lib/assets/content-row'
import { findingsOf } from '@/lib/assets/judged-content'
import { visibleVersions } from '@/lib/assets/visible-versions'
import { whatWouldMove } from '@/lib/classes/what-would-move'
import { can, type Actor } from '@/lib/domain/access'
import { differences } from '@/lib/domain/asset-content'
import { changes, routes } from '@/lib/domain/workflow'
import { policyForScreens, policyInForce } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import { namedSystems } from '@/lib/systems/named-systems'
import { endedRequest } from './ended-request'
import { waitsIn, type DecidingAct } from './waiting-requests'

/** One submission and what was said about it, oldest decision first. */
const round = {
  select: {
    id: true,
    route: true,
    contentHash: true,
    comment: true,
    outcome: true,
    submittedById: true,
    submittedByName: true,
    submittedAt: true,
    unitName: true,
    decisions: {
      select: {
        step: true,
        outcome: true,
        comment: true,
        decidedByName: true,
        decidedAt: true,
        remarks: { select: { field: true, text: true }, orderBy: { id: 'asc' } },
      },
      orderBy: { decidedAt: 'asc' },
    },
  },
  orderBy: { submittedAt: 'asc' },
} as const satisfies Prisma.AssetVersion$requestsArgs

/**
 * What the decision screen shows: the content that was submitted beside the registered one, and every round so far.
 * `contentHash` is the hash of exactly this content; a decision sends it back. `mayDecide` is false for the submitter.
 * When the request was decided or withdrawn meanwhile it says by whom; null for what does not exist or belongs to others.
 */
export function requestDetail(actor: Actor, act: DecidingAct, assetId: string) {
  return inScopeOf(actor, act, async (tx) => {
    const gate = visibleVersions(actor, act)
    const version = await tx.assetVersion.findFirst({
      where: { AND: [gate, { assetId, state: waitsIn[act] }] },
      include: { requests: round },
    })
    const request = version?.requests.find(({ outcome }) => outcome === null)
    if (!version || !request) return endedRequest(tx, actor, act, assetId)
    const registered = await tx.assetVersion.findFirst({
      where: { AND: [gate, { assetId, state: 'registered' }] },
    })
    const content = contentOf(version)
    const change = z.enum(changes).parse(version.change)
    const before = registered === null ? null : contentOf(registered)
    return {
      kind: 'open' as const,
      assetId,
      assetNo: version.assetNo,
      name: version.name,
      change,
      route: z.enum(routes).parse(request.route),
      content,
      before,
      differences: differences(before, content),
      findings: await findingsOf(tx, await policyInForce(tx, new Date()), content, { change, registered: before }),
      moves: await whatWouldMove(
        { tx, actor, act },
        { assetId, schemeId: version.schemeId, content: change === 'retire' ? null : content },
      ),
      contentHash: request.contentHash,
      request,
      rounds: version.requests,
      mayDecide: can(actor, act, { unitId: version.unitId, submittedById: request.submittedById }),
      systems: await namedSystems(tx, registered === null ? [version] : [version, registered]),
      policy: await policyForScreens(tx),
    }
  })
}

export type RequestDetail = NonNullable<Awaited<ReturnType<typeof requestDetail>>>
export type OpenRequest = Extract<RequestDetail, { kind: 'open' }>
