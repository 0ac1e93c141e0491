import 'server-only'
import { z } from 'zod'
import { contentOf } from '@/lib/assets/content-row'
import { refuseBroken } from '@/lib/assets/judged-content'
import { closeRequest } from '@/lib/assets/withdraw-asset'
import { updateVersion, workingVersionFor, type Working } from '@/lib/assets/working-version'
import { command, type Scene } from '@/lib/command'
import { assetFields } from '@/lib/domain/asset-fields'
import { problem } from '@/lib/domain/problems'
import { rowId } from '@/lib/domain/row-input'
import { lines } from '@/lib/domain/text'
import { changes, routes, stateAfter, verdicts, type Step } from '@/lib/domain/workflow'
import { refuseDecidingThroughOthers } from '@/lib/people/through-others'
import { policyInForce } from '@/lib/policy/policy-in-force'
import { Refusal } from '@/lib/refusal'

const remark = z.strictObject({ field: z.enum(assetFields.map((field) => field.key)), text: lines(500) })

/** A decision, bound to the content that was shown. A return or a rejection says why. */
const decisionInput = z
  .strictObject({
    assetId: rowId,
    contentHash: z.hash('sha256'),
    verdict: z.enum(verdicts),
    comment: lines(1000),
    remarks: z.array(remark).max(assetFields.length).default([]),
  })
  .refine(
    (given) => given.verdict === 'approve' || given.comment !== '' || given.remarks.some(({ text }) => text !== ''),
    {
      path: ['comment'],
      ...problem('required'),
    },
  )

type Decision = z.output<typeof decisionInput>

const shapes = { input: decisionInput, answer: z.object({ assetId: z.string(), state: z.string() }) }

/** The version that was registered until now becomes a past one. */
async function supersede({ actor, tx, now }: Scene, assetId: string): Promise<void> {
  await tx.assetVersion.updateMany({
    where: { assetId, state: 'registered' },
    data: {
      state: 'superseded',
      listed: false,
      supersededAt: now,
      revision: { increment: 1 },
      updatedAt: now,
      updatedById: actor.id,
      updatedByName: actor.name,
    },
  })
}

async function recordDecision(scene: Scene, step: 'manager' | 'ciso', { version, request }: Working, given: Decision) {
  if (request === null || request.contentHash !== given.contentHash) throw new Refusal('conflict')
  await refuseDecidingThroughOthers(scene.tx, request.submittedById)
  const { assetId, unitId } = version
  const decision = await scene.tx.decision.create({
    data: {
      requestId: request.id,
      assetId,
      unitId,
      step,
      outcome: given.verdict,
      submittedById: request.submittedById,
      contentHash: given.contentHash,
      decidedById: scene.actor.id,
      decidedByName: scene.actor.name,
      comment: given.comment,
    },
    select: { id: true },
  })
  const remarks = given.remarks.filter(({ text }) => text !== '')
  await scene.tx.remark.createMany({
    data: remarks.map((one) => ({ ...one, decisionId: decision.id, assetId, unitId })),
  })
  return request
}

/** One decision of one step: recorded, the version moved on, the request closed when the road ends here. */
async function decide(scene: Scene, step: Extract<Step, 'asset.approve' | 'asset.review'>, given: Decision) {
  const working = await workingVersionFor(scene, step, given.assetId)
  const { version, state } = working
  const change = z.enum(changes).parse(version.change)
  if (given.verdict === 'approve') {
    const policy = await policyInForce(scene.tx, scene.now)
    await refuseBroken(scene.tx, policy, contentOf(version), { assetId: version.assetId, change })
  }
  const request = await recordDecision(scene, step === 'asset.approve' ? 'manager' : 'ciso', working, given)
  const after = stateAfter(given.verdict, { state, change, route: z.enum(routes).parse(request.route) })
  const isFinal = after === 'registered' || after === 'retired'
  if (isFinal) await supersede(scene, version.assetId)
  const registration = isFinal ? { listed: true, registeredAt: scene.now } : {}
  await updateVersion(scene, version, { state: after, ...registration })
  if (after !== 'in_review') await closeRequest(scene, request.id, after)
  const { assetId, unitId } = version
  const detail = {
    requestId: request.id,
    verdict: given.verdict,
    comment: given.comment,
    contentHash: given.contentHash,
  }
  return {
    value: { assetId, state: after },
    trail: [{ subject: 'asset', subjectId: assetId, assetId, unitId, detail }] as const,
  }
}

/**
 * The section manager's decision (課長承認): approve, return with remarks, reject. What the policy forbids by now cannot be
 * approved. Refuses: invalid, not-found, conflict (not the manager's turn, or another content than shown), four-eyes,
 * through-others.
 */
export const approveAsset = command('asset.approve', shapes, (scene, given) => decide(scene, 'asset.approve', given))

/** The CISO's decision (CISO審査), after the manager's. Refuses as `approveAsset`. */
export const reviewAsset = command('asset.review', shapes, (scene, given) => decide(scene, 'asset.review', given))
