import 'server-only'
import { z } from 'zod'
import type { Scene } from '@/lib/command'
import { can, type Act } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import type { Problem } from '@/lib/domain/problems'
import type { SystemFacts } from '@/lib/domain/system-input'
import { hasEnded, problemsOfSystem, type HeldClass } from '@/lib/domain/system-rules'
import { policyInForce } from '@/lib/policy/policy-in-force'
import { Refusal } from '@/lib/refusal'
import { toDateOrNone, toDayOrNone } from '@/lib/units/stored-day'

type Asked = Readonly<{
  act: Act
  /** The system that is changed, with what it stands on until now; null for a new one. */
  before: Readonly<{ systemId: string; standsOnIds: readonly string[] }> | null
  facts: SystemFacts
  held: HeldClass
}>

const answer = z.array(z.object({ circle: z.boolean() }))

/** What it is to stand on is there and in use, and does not stand on it in turn. */
async function standingProblems({ tx, now }: Scene, { before, facts }: Asked): Promise<Problem[]> {
  const { standsOnIds } = facts
  if (standsOnIds.length === 0) return []
  const field = 'standsOnIds'
  const below = await tx.informationSystem.findMany({
    where: { id: { in: standsOnIds } },
    select: { id: true, name: true, endedOn: true },
  })
  if (below.length < standsOnIds.length) return [{ field, code: 'notChoice' }]
  const isNew = (id: string) => before?.standsOnIds.includes(id) !== true
  const ended = below.filter(({ id, endedOn }) => isNew(id) && hasEnded(toDayOrNone(endedOn), japanToday(now)))
  const problems = ended.map(({ name }): Problem => ({ field, code: 'systemEnded', params: { name } }))
  if (before === null) return problems
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT class_circle(${before.systemId}::uuid, ${standsOnIds}::uuid[], '{}') AS circle`
  const isCircle = answer.parse(rows).some(({ circle }) => circle)
  return isCircle ? [...problems, { field, code: 'systemStandsOnItself' }] : problems
}

/**
 * The columns of a system that keeps to the rules. Refuses: not-found (a unit that is not there today or not the actor's),
 * invalid (R10, cloud services without ISMAP, unknown levels, segments and systems, circles).
 */
export async function soundSystem(scene: Scene, asked: Asked) {
  const { actor, tx, now } = scene
  const { standsOnIds, contractEnd, ...columns } = asked.facts
  const unit = await tx.unit.findUnique({ where: { id: columns.unitId }, select: { id: true } })
  if (unit === null || !can(actor, asked.act, { unitId: unit.id })) throw new Refusal('not-found')
  const policy = await policyInForce(tx, now)
  const problems = problemsOfSystem(asked.facts, policy, asked.held)
  problems.push(...(await standingProblems(scene, asked)))
  if (problems.length > 0) throw new Refusal('invalid', problems)
  return {
    standsOnIds,
    columns: { ...columns, contractEnd: toDateOrNone(contractEnd), schemeId: policy.schemeId },
  }
}
