import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import { axes, type AssetContent } from '@/lib/domain/asset-fields'
import type { Surroundings } from '@/lib/domain/asset-judgements'
import { judge, unmet, type Finding } from '@/lib/domain/asset-rules'
import { dutyProblems } from '@/lib/domain/duties'
import type { Policy } from '@/lib/domain/policy'
import type { Problem } from '@/lib/domain/problems'
import type { Change } from '@/lib/domain/workflow'
import { refuseCircle } from '@/lib/classes/refuse-circle'
import { Refusal } from '@/lib/refusal'
import { contentOf } from './content-row'

const originalRow = z.object({ assetNo: z.string(), confidentiality: z.string().nullable() })

/** The registered content of the asset, null while it has none. */
export async function registeredContent(tx: Tx, assetId: string): Promise<AssetContent | null> {
  const row = await tx.assetVersion.findFirst({ where: { assetId, state: 'registered' } })
  return row === null ? null : contentOf(row)
}

/** The systems that hold the content and the class of its originals, also those of other sections. */
async function surroundingsOf(tx: Tx, content: AssetContent, registered: AssetContent | null): Promise<Surroundings> {
  const ids = [...content.alsoHeldBy, ...(content.systemId === null ? [] : [content.systemId])]
  const holders = await tx.informationSystem.findMany({
    where: { id: { in: ids } },
    select: { segmentCode: true, confidentiality: true, integrity: true, availability: true },
  })
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT asset_no AS "assetNo", confidentiality FROM originals_class(${[...content.originals]}::text[])`
  const found = originalRow.array().parse(rows)
  const originals = content.originals.map((assetNo) => {
    const original = found.find((one) => one.assetNo === assetNo)
    return { assetNo, known: original !== undefined, confidentiality: original?.confidentiality ?? null }
  })
  return { holders, originals, excepted: [], registered }
}

/** What the policy has against the content. A retirement changes nothing that could be judged. */
export async function findingsOf(
  tx: Tx,
  policy: Policy,
  content: AssetContent,
  { change, registered }: Readonly<{ change: Change; registered: AssetContent | null }>,
): Promise<Finding[]> {
  if (change === 'retire') return []
  return judge(content, policy, await surroundingsOf(tx, content, registered))
}

type Judged = Readonly<{ assetId: string; change: Change; open?: readonly Problem[] }>

/** A class that is still to be chosen is judged like the strictest; that would only tell of what is missing once more. */
const isUnrated = (open: readonly Problem[]) => open.some(({ field }) => axes.some((axis) => axis === field))

/**
 * Refuses what the policy forbids, warnings and duties taken out that nobody gave a reason for, a copy of itself, and what
 * is `open` besides, all at once. Answers the registered content. Refuses: invalid.
 */
export async function refuseBroken(
  tx: Tx,
  policy: Policy,
  content: AssetContent,
  { assetId, change, open = [] }: Judged,
): Promise<AssetContent | null> {
  const registered = await registeredContent(tx, assetId)
  if (change !== 'retire') await refuseCircle(tx, assetId, content)
  const findings = isUnrated(open) ? [] : await findingsOf(tx, policy, content, { change, registered })
  const duties = change === 'retire' || isUnrated(open) ? [] : dutyProblems(content, policy)
  const problems = [...open, ...unmet(findings, content), ...duties]
  if (problems.length > 0) throw new Refusal('invalid', problems)
  return registered
}
