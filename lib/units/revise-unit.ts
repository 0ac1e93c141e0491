import 'server-only'
import { z } from 'zod'
import { command, type Scene } from '@/lib/command'
import { japanToday } from '@/lib/domain/fiscal-year'
import { unitRevisionInput } from '@/lib/domain/unit-input'
import { comesIntoReach, problemsOfUnit, type Organisation } from '@/lib/domain/unit-rules'
import { Refusal } from '@/lib/refusal'
import { organisationToChange } from './organisation'
import { toDate, toDateOrNone, toDay } from './stored-day'

type Revision = z.output<typeof unitRevisionInput>

/** Who takes over is written anew each time: the units named now, each with the kind of change. */
async function replaceSuccessors({ tx }: Scene, { unitId, change, successorIds }: Revision): Promise<void> {
  await tx.unitSuccessor.deleteMany({ where: { unitId } })
  if (change === null || successorIds.length === 0) return
  await tx.unitSuccessor.createMany({ data: successorIds.map((successorId) => ({ unitId, successorId, change })) })
}

/**
 * Nobody moves what others answer for into the reach of a grant of their own, also of one that is still to begin or to be
 * confirmed. Refuses: invalid.
 */
async function refuseWideningOwnReach({ actor, tx, now }: Scene, asked: Revision, organisation: Organisation) {
  const today = toDate(japanToday(now))
  const held = await tx.roleGrant.findMany({
    where: { personId: actor.id, unitId: { not: null }, revokedAt: null, validTo: { gte: today } },
    select: { unitId: true },
  })
  const own = held.flatMap(({ unitId }) => unitId ?? [])
  if (comesIntoReach(asked.unitId, asked.parentId, organisation, own))
    throw new Refusal('invalid', [{ field: 'parentId', code: 'widensOwnReach' }])
}

/**
 * Corrects or ends a unit within a command; answers its code. Refuses: not-found, conflict (somebody saved since), invalid
 * (circles, orphans, a successor that is not there then, a move below a unit in which the actor holds a role).
 */
export async function reviseUnitIn(scene: Scene, revision: Revision): Promise<string> {
  const { tx } = scene
  const { unitId, name, kind, parentId, validTo } = revision
  const organisation = await organisationToChange(tx)
  await refuseWideningOwnReach(scene, revision, organisation)
  const unit = await tx.unit.findUnique({ where: { id: unitId }, select: { code: true, validFrom: true } })
  if (unit === null) throw new Refusal('not-found')
  const wanted = { ...revision, id: unitId, validFrom: toDay(unit.validFrom) }
  const problems = problemsOfUnit(wanted, organisation)
  if (problems.length > 0) throw new Refusal('invalid', problems)
  const { count } = await tx.unit.updateMany({
    where: { id: unitId, revision: revision.revision },
    data: { name, kind, parentId, validTo: toDateOrNone(validTo), revision: revision.revision + 1 },
  })
  if (count === 0) throw new Refusal('conflict')
  await replaceSuccessors(scene, revision)
  return unit.code
}

/**
 * Corrects a unit, or ends it on a day and names who takes over (改称, 分割, 統合, 所管替え, 廃止; domain 6.4).
 * Refuses as reviseUnitIn.
 */
export const reviseUnit = command(
  'unit.revise',
  { input: unitRevisionInput, answer: z.object({ unitId: z.string() }) },
  async (scene, revision) => {
    const { unitId, name } = revision
    const detail = { code: await reviseUnitIn(scene, revision), name }
    return { value: { unitId }, trail: [{ subject: 'unit', subjectId: unitId, unitId, detail }] }
  },
)
