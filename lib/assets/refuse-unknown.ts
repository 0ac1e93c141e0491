import 'server-only'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { unknownCodes } from '@/lib/domain/asset-rules'
import type { Policy } from '@/lib/domain/policy'
import type { Scene } from '@/lib/command'
import { policyInForce } from '@/lib/policy/policy-in-force'
import { Refusal } from '@/lib/refusal'

/**
 * Levels, segments and systems that the city does not have are refused for drafts too (R01); a level of an earlier scheme
 * stays where it is `stored`. Answers the policy in force. Refuses: invalid.
 */
export async function refuseUnknown({ tx, now }: Scene, content: AssetContent, stored?: AssetContent): Promise<Policy> {
  const policy = await policyInForce(tx, now)
  const problems = unknownCodes(content, policy, stored)
  const named = [...new Set([...content.alsoHeldBy, ...(content.systemId === null ? [] : [content.systemId])])]
  const known = new Set(
    (await tx.informationSystem.findMany({ where: { id: { in: named } }, select: { id: true } })).map(({ id }) => id),
  )
  if (content.systemId !== null && !known.has(content.systemId)) problems.push({ field: 'systemId', code: 'notChoice' })
  if (content.alsoHeldBy.some((id) => !known.has(id))) problems.push({ field: 'alsoHeldBy', code: 'notChoice' })
  if (problems.length > 0) throw new Refusal('invalid', problems)
  return policy
}
