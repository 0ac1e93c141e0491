import { randomUUID } from 'node:crypto'
import { approveAsset, reviewAsset } from '@/lib/approvals/decide-request'
import { beginRetirement, beginRevision } from '@/lib/assets/begin-change'
import { hashOf } from '@/lib/assets/content-row'
import { registerAsset } from '@/lib/assets/register-asset'
import { reviseAsset } from '@/lib/assets/revise-asset'
import { submitAsset } from '@/lib/assets/submit-asset'
import { discardDraft, withdrawAsset } from '@/lib/assets/withdraw-asset'
import type { Actor } from '@/lib/domain/access'
import type { AssetContent, FieldKey } from '@/lib/domain/asset-fields'
import type { Result } from '@/lib/refusal'

/** Who takes the steps for one section. */
export type Cast = Readonly<{ staff: Actor; manager: Actor; ciso: Actor }>

export type Remark = Readonly<{ field: FieldKey; text: string }>

/** The value of a command that has no reason to be refused here. */
function done<Value>(result: Result<Value>, what: string): Value {
  if (result.ok) return result.value
  throw new Error(`${what}: ${result.refusal.reason} ${JSON.stringify(result.refusal.problems)}`)
}

/** One asset on its road, walked through the commands by the people of its section. */
export async function begin(cast: Cast, unitId: string, first: AssetContent) {
  const key = () => ({ idempotencyKey: randomUUID() })
  const draft = done(await registerAsset(cast.staff, { ...key(), unitId, content: first }), first.name)
  const { assetId } = draft
  let content = first
  let { revision } = draft

  /** The answer of a step; every step adds one to the revision. */
  function passed<Value>(result: Result<Value>): Value {
    revision += 1
    return done(result, content.name)
  }

  async function decide(
    step: typeof approveAsset,
    decider: Actor,
    verdict: string,
    comment: string,
    remarks: readonly Remark[],
  ) {
    const contentHash = hashOf(content)
    passed(await step(decider, { ...key(), assetId, contentHash, verdict, comment, remarks }))
  }

  return {
    submit: async (comment = '') =>
      void passed(await submitAsset(cast.staff, { ...key(), assetId, revision, content: {}, comment })),
    withdraw: async () => void passed(await withdrawAsset(cast.staff, { ...key(), assetId, revision })),
    discard: async () => void passed(await discardDraft(cast.staff, { ...key(), assetId, revision })),
    save: async (change: Partial<AssetContent>) => {
      passed(await reviseAsset(cast.staff, { ...key(), assetId, revision, content: change }))
      content = { ...content, ...change }
    },
    beginRevision: async () => {
      revision = done(await beginRevision(cast.staff, { ...key(), assetId }), content.name).revision
    },
    beginRetirement: async () => {
      revision = done(await beginRetirement(cast.staff, { ...key(), assetId }), content.name).revision
    },
    approve: (comment = '') => decide(approveAsset, cast.manager, 'approve', comment, []),
    review: (comment = '') => decide(reviewAsset, cast.ciso, 'approve', comment, []),
    sendBack: (comment: string, remarks: readonly Remark[]) =>
      decide(approveAsset, cast.manager, 'return', comment, remarks),
    sendBackFromReview: (comment: string, remarks: readonly Remark[]) =>
      decide(reviewAsset, cast.ciso, 'return', comment, remarks),
    reject: (comment: string) => decide(approveAsset, cast.manager, 'reject', comment, []),
  }
}
export type Road = Awaited<ReturnType<typeof begin>>
