import 'server-only'
import { z } from 'zod'
import { command, type Scene } from '@/lib/command'
import type { Act } from '@/lib/domain/access'
import { policyInForce } from '@/lib/policy/policy-in-force'
import { Refusal } from '@/lib/refusal'
import { contentOf, rowOf } from './content-row'
import { savedDraft } from './register-asset'
import { visibleVersions } from './visible-versions'
import { rowId } from '@/lib/domain/row-input'

/** A draft that starts as a copy of the registered version. A second working version is a conflict (unique index). */
async function copyOfRegistered(scene: Scene, act: Act, assetId: string, change: 'revise' | 'retire') {
  const { actor, tx } = scene
  const registered = await tx.assetVersion.findFirst({
    where: { AND: [visibleVersions(actor, act), { assetId, state: 'registered' }] },
  })
  if (registered === null) throw new Refusal('not-found')
  const { _max: highest } = await tx.assetVersion.aggregate({ where: { assetId }, _max: { number: true } })
  const { unitId, assetNo } = registered
  await tx.assetVersion.create({
    data: {
      schemeId: registered.schemeId,
      ...rowOf(contentOf(registered), assetNo, await policyInForce(tx, scene.now)),
      ...(change === 'retire' && { schemeId: registered.schemeId }),
      assetId,
      unitId,
      assetNo,
      number: (highest.number ?? 0) + 1,
      change,
      state: 'draft',
      listed: false,
      updatedById: actor.id,
      updatedByName: actor.name,
    },
    select: { id: true },
  })
  const value = { assetId, assetNo, revision: 1 }
  return { value, trail: [{ subject: 'asset', subjectId: assetId, assetId, unitId, detail: { change } }] as const }
}

const shapes = { input: z.strictObject({ assetId: rowId }), answer: savedDraft }

/** Opens a draft to change a registered asset. Refuses: not-found, conflict (a draft is open already). */
export const beginRevision = command('asset.revise', shapes, (scene, { assetId }) =>
  copyOfRegistered(scene, 'asset.revise', assetId, 'revise'),
)

/** Opens a draft to retire a registered asset (廃止申請). Refuses: not-found, conflict (a draft is open already). */
export const beginRetirement = command('asset.retire', shapes, (scene, { assetId }) =>
  copyOfRegistered(scene, 'asset.retire', assetId, 'retire'),
)
