import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import { axes, type Axis } from '@/lib/domain/asset-fields'

const row = z.object({
  axis: z.enum(axes),
  code: z.string().nullable(),
  incomplete: z.boolean(),
  sourceId: z.string().nullable(),
})

/** The effective class of an asset or a system, an axis each, in their order; none while it is not registered. */
export async function effectiveClass(tx: Tx, nodeId: string) {
  const rows = row.array().parse(await tx.classValue.findMany({ where: { nodeId } }))
  return axes.flatMap((axis) =>
    rows
      .filter((one) => one.axis === axis)
      .map(({ code, incomplete, sourceId }) => ({ axis, code, incomplete, isOwn: sourceId === nodeId })),
  )
}

const raisedRow = row.pick({ axis: true }).extend({
  nodeId: z.string(),
  code: z.string(),
  rank: z.number(),
  chosenRank: z.number().nullable(),
})

/** The stricter level of an axis, where something stricter flows in than was chosen. */
export type Raised = Readonly<Partial<Record<Axis, string>>>

/** Of these registered assets those that are to be protected as more than was chosen, and where; in one query. */
export async function raisedClasses(tx: Tx, nodeIds: readonly string[]): Promise<ReadonlyMap<string, Raised>> {
  const values = await tx.classValue.findMany({ where: { nodeId: { in: [...nodeIds] }, rank: { not: null } } })
  const raised = new Map<string, Raised>()
  for (const { nodeId, axis, code, rank, chosenRank } of raisedRow.array().parse(values))
    if (rank > (chosenRank ?? 0)) raised.set(nodeId, { ...raised.get(nodeId), [axis]: code })
  return raised
}
