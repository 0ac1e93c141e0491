import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { can, type Act } from '@/lib/domain/access'
import { isOpen, workingStates, states, type State, type Step } from '@/lib/domain/workflow'
import type { Scene } from '@/lib/command'
import { Refusal } from '@/lib/refusal'
import { visibleVersions } from './visible-versions'

type Version = Prisma.AssetVersionGetPayload<{ include: { requests: true } }>

/** A version that is being worked on, its state, and the request it is under (null while it is a draft). */
export type Working = Readonly<{ version: Version; state: State; request: Version['requests'][number] | null }>

function stateOf(text: string): State {
  const state = states.find((one) => one === text)
  if (state === undefined) throw new TypeError(`unknown state ${text}`)
  return state
}

/** The working version of an asset, as far as the actor reaches it with this act. Refuses: not-found. */
export async function workingVersion({ actor, tx }: Scene, act: Act, assetId: string): Promise<Working> {
  const version = await tx.assetVersion.findFirst({
    where: { AND: [visibleVersions(actor, act), { assetId, state: { in: [...workingStates] } }] },
    include: { requests: { where: { outcome: null } } },
  })
  if (version === null) throw new Refusal('not-found')
  return { version, state: stateOf(version.state), request: version.requests[0] ?? null }
}

/** As `workingVersion`, when this step is open to the actor. Refuses: not-found, conflict (other state), four-eyes. */
export async function workingVersionFor(scene: Scene, step: Step, assetId: string): Promise<Working> {
  const working = await workingVersion(scene, step, assetId)
  if (!isOpen(working.state, step)) throw new Refusal('conflict')
  const subject = { unitId: working.version.unitId, submittedById: working.request?.submittedById ?? null }
  if (!can(scene.actor, step, subject)) throw new Refusal('four-eyes')
  return working
}

/**
 * Updates exactly the version that was read: state and revision are part of the condition, so that of two people who act
 * at once one wins. Refuses: conflict.
 */
export async function updateVersion(
  { actor, tx, now }: Scene,
  from: Readonly<{ id: string; state: string; revision: number }>,
  change: Prisma.AssetVersionUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.assetVersion.updateMany({
    where: { id: from.id, state: from.state, revision: from.revision },
    data: { ...change, revision: from.revision + 1, updatedAt: now, updatedById: actor.id, updatedByName: actor.name },
  })
  if (count !== 1) throw new Refusal('conflict')
}
