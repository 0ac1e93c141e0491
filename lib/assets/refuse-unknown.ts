import 'server-only'
import { emptyContent } from '@/lib/domain/asset-content'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { unknownCodes } from '@/lib/domain/asset-rules'
import { japanToday } from '@/lib/domain/fiscal-year'
import type { Policy } from '@/lib/domain/policy'
import type { Problem } from '@/lib/domain/problems'
import { hasEnded } from '@/lib/domain/system-rules'
import type { Scene } from '@/lib/command'
import { policyInForce } from '@/lib/policy/policy-in-force'
import { Refusal } from '@/lib/refusal'
import { toDayOrNone } from '@/lib/units/stored-day'

/**
 * Levels, segments and systems that the city does not have are refused for drafts too (R01); a level of an earlier scheme
 * stays where it is `stored`. Answers the policy in force. Refuses: invalid.
 */
export async function refuseUnknown({ tx, now }: Scene, content: AssetContent, stored?: AssetContent): Promise<Policy> {
  const policy = await policyInForce(tx, now)
  const problems = unknownCodes(content, policy, stored)
  problems.push(...(await unfitSystems({ tx, now }, content, stored)))
  if (problems.length > 0) throw new Refusal('invalid', problems)
  return policy
}

/** Systems that do not exist, and newly chosen ones that have ended. */
async function unfitSystems(
  { tx, now }: Pick<Scene, 'tx' | 'now'>,
  content: AssetContent,
  stored: AssetContent = emptyContent,
): Promise<Problem[]> {
  const [named, before] = [namedIn(content), new Set(namedIn(stored).map(({ id }) => id))]
  const rows = await tx.informationSystem.findMany({
    where: { id: { in: named.map(({ id }) => id) } },
    select: { id: true, name: true, endedOn: true },
  })
  const known = new Map(rows.map((row) => [row.id, row]))
  return named.flatMap(({ field, id }): Problem[] => {
    const system = known.get(id)
    if (system === undefined) return [{ field, code: 'notChoice' }]
    const isOver = !before.has(id) && hasEnded(toDayOrNone(system.endedOn), japanToday(now))
    return isOver ? [{ field, code: 'systemEnded', params: { name: system.name } }] : []
  })
}

const namedIn = ({ systemId, alsoHeldBy }: AssetContent) => [
  ...(systemId === null ? [] : [{ field: 'systemId', id: systemId }]),
  ...alsoHeldBy.map((id) => ({ field: 'alsoHeldBy', id })),
]
