import 'server-only'
import { z } from 'zod'
import { command, type Scene } from '@/lib/command'
import { contentFrom } from '@/lib/domain/asset-content'
import { assetContentInput } from '@/lib/domain/asset-input'
import { retirementFields, type AssetContent } from '@/lib/domain/asset-fields'
import { editableStates } from '@/lib/domain/workflow'
import { Refusal } from '@/lib/refusal'
import { contentOf, rowOf } from './content-row'
import { refuseUnknown } from './refuse-unknown'
import { savedDraft } from './register-asset'
import { updateVersion, workingVersion, type Working } from './working-version'
import { revision, rowId } from '@/lib/domain/row-input'

/** A request to retire changes nothing but the disposal; any other change leaves the disposal alone. */
function refuseForeignFields({ version }: Working, typed: Readonly<Record<string, unknown>>): void {
  const disposal: ReadonlySet<string> = new Set(retirementFields.map((field) => field.key))
  const foreign = Object.keys(typed).filter((key) => disposal.has(key) !== (version.change === 'retire'))
  if (foreign.length > 0)
    throw new Refusal(
      'invalid',
      foreign.map((field) => ({ field, code: 'unknownField' })),
    )
}

/**
 * Writes what was typed into the draft, when nobody else saved since `revision` was read. Answers the new content and
 * revision. Refuses: invalid, conflict.
 */
export async function saveDraft(
  scene: Scene,
  working: Working,
  revision: number,
  typed: Readonly<Record<string, unknown>>,
): Promise<Readonly<{ content: AssetContent; revision: number }>> {
  const { version } = working
  if (!editableStates.some((state) => state === version.state)) throw new Refusal('conflict')
  refuseForeignFields(working, typed)
  const stored = contentOf(version)
  const content = contentFrom({ ...stored, ...typed })
  const policy = await refuseUnknown(scene, content, stored)
  await updateVersion(
    scene,
    { id: version.id, state: version.state, revision },
    // A retirement leaves the classification as it was given.
    { ...rowOf(content, version.assetNo, policy), ...(version.change === 'retire' && { schemeId: version.schemeId }) },
  )
  return { content, revision: revision + 1 }
}

/**
 * Saves the draft of an asset while it is typed. Refuses: invalid, not-found, conflict (somebody saved since, or it is
 * submitted already).
 */
export const reviseAsset = command(
  'asset.revise',
  {
    input: z.strictObject({ assetId: rowId, revision, content: assetContentInput }),
    answer: savedDraft,
  },
  async (scene, { assetId, revision, content }) => {
    const working = await workingVersion(scene, 'asset.revise', assetId)
    const saved = await saveDraft(scene, working, revision, content)
    const { assetNo, unitId } = working.version
    const value = { assetId, assetNo, revision: saved.revision }
    return { value, trail: [{ subject: 'asset', subjectId: assetId, assetId, unitId }] }
  },
)
