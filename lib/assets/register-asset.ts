import 'server-only'
import { z } from 'zod'
import { command, type Scene } from '@/lib/command'
import { contentFrom, emptyContent } from '@/lib/domain/asset-content'
import { assetContentInput } from '@/lib/domain/asset-input'
import { japanToday } from '@/lib/domain/fiscal-year'
import { reach } from '@/lib/domain/access'
import { Refusal } from '@/lib/refusal'
import { rowOf } from './content-row'
import { refuseUnknown } from './refuse-unknown'
import { rowId } from '@/lib/domain/row-input'

/** Where a saved draft stands: what the form sends with its next save. */
export const savedDraft = z.object({ assetId: z.string(), assetNo: z.string(), revision: z.number() })

/** The unit, when the actor may register for it and it exists today. Refuses: not-found. */
async function ownUnit({ actor, tx, now }: Scene, unitId: string) {
  const reached = reach(actor, 'asset.register')
  if (reached.kind !== 'all' && !(reached.kind === 'own' && reached.unitIds.includes(unitId))) {
    throw new Refusal('not-found')
  }
  const today = new Date(`${japanToday(now)}T00:00:00Z`)
  const unit = await tx.unit.findFirst({
    where: { id: unitId, validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
    select: { id: true, code: true },
  })
  if (unit === null) throw new Refusal('not-found')
  return unit
}

/** The next number of the unit, e.g. 01060010-0012. Numbers run within a unit, so that they tell nothing of others. */
async function nextAssetNo({ tx }: Scene, unit: Readonly<{ id: string; code: string }>): Promise<string> {
  const { last } = await tx.assetNumber.upsert({
    where: { unitId: unit.id },
    create: { unitId: unit.id, last: 1 },
    update: { last: { increment: 1 } },
    select: { last: true },
  })
  return `${unit.code}-${String(last).padStart(4, '0')}`
}

/**
 * A new asset as a draft of the section; everything may still be empty. Answers where the draft stands.
 * Refuses: invalid, not-found (a unit of others).
 */
export const registerAsset = command(
  'asset.register',
  { input: z.strictObject({ unitId: rowId, content: assetContentInput }), answer: savedDraft },
  async (scene, { unitId, content: typed }) => {
    const { actor, tx } = scene
    const content = contentFrom({ ...emptyContent, ...typed })
    const policy = await refuseUnknown(scene, content)
    const unit = await ownUnit(scene, unitId)
    const assetNo = await nextAssetNo(scene, unit)
    const asset = await tx.asset.create({ data: { assetNo, unitId, createdById: actor.id }, select: { id: true } })
    await tx.assetVersion.create({
      data: {
        ...rowOf(content, assetNo, policy),
        assetId: asset.id,
        unitId,
        assetNo,
        number: 1,
        change: 'register',
        state: 'draft',
        listed: true,
        updatedById: actor.id,
        updatedByName: actor.name,
      },
      select: { id: true },
    })
    const value = { assetId: asset.id, assetNo, revision: 1 }
    return { value, trail: [{ subject: 'asset', subjectId: asset.id, assetId: asset.id, unitId }] }
  },
)
