import 'server-only'
import { z } from 'zod'
import { command, type Scene } from '@/lib/command'
import { Refusal } from '@/lib/refusal'
import { updateVersion, workingVersionFor } from './working-version'
import { revision, rowId } from '@/lib/domain/row-input'

const shapes = {
  input: z.strictObject({ assetId: rowId, revision }),
  answer: z.object({ assetId: z.string() }),
}

/** Closes the open request once. Refuses: conflict (somebody closed it). */
export async function closeRequest({ tx, now }: Scene, requestId: string, outcome: string): Promise<void> {
  const { count } = await tx.request.updateMany({
    where: { id: requestId, outcome: null },
    data: { outcome, closedAt: now },
  })
  if (count !== 1) throw new Refusal('conflict')
}

/** 引戻し: the submitter takes the request back and edits again. Refuses: not-found, conflict, four-eyes. */
export const withdrawAsset = command('asset.withdraw', shapes, async (scene, { assetId, revision }) => {
  const { version, request } = await workingVersionFor(scene, 'asset.withdraw', assetId)
  if (request === null) throw new Refusal('conflict')
  await updateVersion(scene, { id: version.id, state: version.state, revision }, { state: 'draft' })
  await closeRequest(scene, request.id, 'withdrawn')
  const detail = { requestId: request.id }
  return {
    value: { assetId },
    trail: [{ subject: 'asset', subjectId: assetId, assetId, unitId: version.unitId, detail }],
  }
})

/** Gives up a draft: it leaves the lists and stays in the history. Refuses: not-found, conflict. */
export const discardDraft = command('asset.discard', shapes, async (scene, { assetId, revision }) => {
  const { version } = await workingVersionFor(scene, 'asset.discard', assetId)
  await updateVersion(scene, { id: version.id, state: version.state, revision }, { state: 'discarded' })
  return { value: { assetId }, trail: [{ subject: 'asset', subjectId: assetId, assetId, unitId: version.unitId }] }
})
