import 'server-only'
import { randomUUID } from 'node:crypto'
import { approveAsset, reviewAsset } from '@/lib/approvals/decide-request'
import { registerAsset } from '@/lib/assets/register-asset'
import { submitAsset } from '@/lib/assets/submit-asset'
import type { Actor } from '@/lib/domain/access'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { emptyContent } from '@/lib/domain/asset-content'
import type { Result } from '@/lib/refusal'
import { inScopeOf } from '@/lib/scope'
import { aKey, givenPerson } from './given'

/** A content that can be submitted as it is; a test changes only what it is about. */
export function aContent(over: Partial<AssetContent> = {}): AssetContent {
  return {
    ...emptyContent,
    name: '転入届',
    nameKana: 'テンニュウトドケ',
    business: '住民基本台帳',
    assetKind: 'paper',
    media: ['paper'],
    segmentCode: 'none',
    location: '市民課 キャビネット3',
    storageLocked: true,
    userScope: 'section',
    personal: true,
    specialCare: false,
    myNumber: 'use',
    purpose: '住民異動の受付',
    confidentiality: '3B',
    confidentialityReason: '個人番号を含むため',
    integrity: '2',
    availability: '1',
    outsourced: false,
    cloud: false,
    retention: '5',
    ...over,
  }
}

/** The value of a command that must not be refused here. */
export function done<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Error(`refused: ${result.refusal.reason} ${JSON.stringify(result.refusal.problems)}`)
}

/** A staff member and the manager of one section. */
export async function givenSection() {
  const staff = await givenPerson('staff')
  const unitId = staff.grants[0]?.unitIds[0] ?? ''
  return { unitId, staff, manager: await givenPerson('manager', unitId) }
}
type Section = Awaited<ReturnType<typeof givenSection>>

/** The same person in another request of theirs. */
const again = (actor: Actor): Actor => ({ ...actor, requestId: randomUUID() })

/** A draft of the section, by its staff. */
export async function givenDraft(section: Section, over: Partial<AssetContent> = {}) {
  const { assetId } = done(
    await registerAsset(again(section.staff), { ...aKey(), unitId: section.unitId, content: aContent(over) }),
  )
  return assetId
}

/** An asset whose request waits for the manager. */
export async function givenSubmitted(section: Section, over: Partial<AssetContent> = {}) {
  const assetId = await givenDraft(section, over)
  done(await submitAsset(again(section.staff), { ...aKey(), assetId, revision: 1, content: {}, comment: '' }))
  return assetId
}

/** The hash that a person who decides is shown. */
export async function shownHash(actor: Actor, assetId: string): Promise<string> {
  const act = actor.grants.some(({ role }) => role === 'ciso') ? 'asset.review' : 'asset.read'
  const { contentHash } = await inScopeOf(actor, act, (tx) =>
    tx.assetVersion.findFirstOrThrow({
      where: { assetId, state: { in: ['submitted', 'in_review'] } },
      select: { contentHash: true },
    }),
  )
  return contentHash
}

/** What a decider sends to approve what they are shown. */
export async function anApproval(actor: Actor, assetId: string) {
  return {
    ...aKey(),
    assetId,
    contentHash: await shownHash(actor, assetId),
    verdict: 'approve',
    comment: '',
    remarks: [],
  }
}

/** An asset that the manager approved and the CISO has not reviewed yet. */
export async function givenInReview(section: Section, over: Partial<AssetContent> = {}) {
  const assetId = await givenSubmitted(section, over)
  done(await approveAsset(again(section.manager), await anApproval(section.manager, assetId)))
  return assetId
}

/** A registered asset. */
export async function givenRegistered(section: Section, ciso: Actor, over: Partial<AssetContent> = {}) {
  const assetId = await givenInReview(section, over)
  done(await reviewAsset(again(ciso), await anApproval(ciso, assetId)))
  return assetId
}
