import 'server-only'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { changes, editableStates, type Change } from '@/lib/domain/workflow'
import { inScopeOf } from '@/lib/scope'
import { contentOf } from './content-row'
import { registeredContent } from './judged-content'
import { visibleVersions } from './visible-versions'

/** Why a draft came back: the last decision that returned it, with its remarks on fields. */
type Return = Readonly<{
  step: string
  by: string
  at: Date
  comment: string
  remarks: readonly Readonly<{ field: string; text: string }>[]
}>

/** A draft as its form needs it. `revision` is what the next save has to name. */
export type DraftDetail = Readonly<{
  assetId: string
  assetNo: string
  unitName: string
  change: Change
  revision: number
  content: AssetContent
  savedAt: Date
  savedBy: string
  returned: Return | null
  /** What is registered until this draft is; null for a new asset. */
  registered: AssetContent | null
}>

/** The decision that sent the version back; none when it was never returned, or withdrawn since. */
async function lastReturn(tx: Tx, versionId: string): Promise<Return | null> {
  const decision = await tx.decision.findFirst({
    where: { outcome: 'return', request: { versionId } },
    orderBy: { decidedAt: 'desc' },
    select: {
      step: true,
      decidedByName: true,
      decidedAt: true,
      comment: true,
      remarks: { select: { field: true, text: true }, orderBy: { id: 'asc' } },
    },
  })
  if (decision === null) return null
  const { step, decidedByName: by, decidedAt: at, comment, remarks } = decision
  return { step, by, at, comment, remarks }
}

/**
 * The draft of an asset that the actor may edit now. Null when there is none: unknown, of another section, under review
 * or given up.
 */
export function draftDetail(actor: Actor, assetId: string): Promise<DraftDetail | null> {
  return inScopeOf(actor, 'asset.revise', async (tx) => {
    const version = await tx.assetVersion.findFirst({
      where: { AND: [visibleVersions(actor, 'asset.revise'), { assetId, state: { in: [...editableStates] } }] },
      include: { asset: { select: { unit: { select: { name: true } } } } },
    })
    const change = changes.find((one) => one === version?.change)
    if (version === null || change === undefined) return null
    const { assetNo, revision, updatedAt: savedAt, updatedByName: savedBy, asset } = version
    return {
      assetId,
      assetNo,
      unitName: asset.unit.name,
      change,
      revision,
      content: contentOf(version),
      savedAt,
      savedBy,
      returned: version.state === 'returned' ? await lastReturn(tx, version.id) : null,
      registered: await registeredContent(tx, assetId),
    }
  })
}
