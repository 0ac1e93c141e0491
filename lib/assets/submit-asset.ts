import 'server-only'
import { z } from 'zod'
import { command, type Scene } from '@/lib/command'
import { isEmpty, isSame, withoutInapplicable } from '@/lib/domain/asset-content'
import { assetFields, type AssetContent } from '@/lib/domain/asset-fields'
import { assetContentInput } from '@/lib/domain/asset-input'
import { missingAnswers } from '@/lib/domain/asset-rules'
import type { Policy } from '@/lib/domain/policy'
import type { Problem } from '@/lib/domain/problems'
import { proposalOf, unexplained } from '@/lib/domain/proposal'
import { lines } from '@/lib/domain/text'
import { changes, routeOf, routes, type Change } from '@/lib/domain/workflow'
import { policyInForce } from '@/lib/policy/policy-in-force'
import { Refusal } from '@/lib/refusal'
import { contentOf, hashOf } from './content-row'
import { refuseBroken } from './judged-content'
import { saveDraft } from './revise-asset'
import { updateVersion, workingVersionFor, type Working } from './working-version'
import { revision, rowId } from '@/lib/domain/row-input'

const change = z.enum(changes)

/**
 * Saves what came with the submission and empties what is not asked for, under the scheme in force. Answers content and
 * revision to submit.
 */
async function tidyDraft(
  scene: Scene,
  working: Working,
  revision: number,
  { typed, schemeId }: Readonly<{ typed: Readonly<Record<string, unknown>>; schemeId: string }>,
) {
  const { version } = working
  if (Object.keys(typed).length === 0 && version.revision !== revision) throw new Refusal('conflict')
  const current = { ...contentOf(version), ...typed }
  const tidy = withoutInapplicable(current)
  const changed = assetFields.filter(({ key }) => !isSame(tidy[key], contentOf(version)[key]))
  if (changed.length === 0 && version.revision === revision && version.schemeId === schemeId)
    return { content: tidy, revision }
  return saveDraft(scene, working, revision, Object.fromEntries(changed.map(({ key }) => [key, tidy[key]])))
}

/** Whoever chose otherwise than the questions propose says why. */
function unexplainedIn(content: AssetContent, policy: Policy, asked: Change): readonly Problem[] {
  return asked === 'retire' ? [] : unexplained(content, proposalOf(content, policy))
}

/**
 * Submits the draft to the section's manager, with what was typed last. The request is bound to the hash of exactly this
 * content. Refuses: invalid (answers missing, or against the policy), not-found, conflict, four-eyes.
 */
export const submitAsset = command(
  'asset.submit',
  {
    input: z.strictObject({
      assetId: rowId,
      revision,
      content: assetContentInput,
      comment: lines(500),
    }),
    answer: z.object({ assetId: z.string(), route: z.enum(routes) }),
    // A copy is compared with originals of other sections; a refused submission leaves no draft in which they stand.
    learns: ({ assetId, content: { originals } }) =>
      originals === undefined || isEmpty(originals) ? null : { assetId, originals },
  },
  async (scene, { assetId, revision, content: typed, comment }) => {
    const { actor, tx } = scene
    const working = await workingVersionFor(scene, 'asset.submit', assetId)
    const { version } = working
    const policy = await policyInForce(tx, scene.now)
    const draft = await tidyDraft(scene, working, revision, { typed, schemeId: policy.schemeId })
    const asked = change.parse(version.change)
    const open = [...missingAnswers(draft.content, asked), ...unexplainedIn(draft.content, policy, asked)]
    const registered = await refuseBroken(tx, policy, draft.content, { assetId, change: asked, open })
    const route = routeOf(asked, draft.content, registered)
    const unit = await tx.unit.findUniqueOrThrow({ where: { id: version.unitId }, select: { name: true } })
    const request = await tx.request.create({
      data: {
        assetId,
        versionId: version.id,
        unitId: version.unitId,
        unitName: unit.name,
        change: version.change,
        route,
        contentHash: hashOf(draft.content),
        submittedById: actor.id,
        submittedByName: actor.name,
        comment,
      },
      select: { id: true },
    })
    await updateVersion(
      scene,
      { id: version.id, state: version.state, revision: draft.revision },
      { state: 'submitted' },
    )
    const detail = { requestId: request.id, route, comment }
    return {
      value: { assetId, route },
      trail: [{ subject: 'asset', subjectId: assetId, assetId, unitId: version.unitId, detail }],
    }
  },
)
