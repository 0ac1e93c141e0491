import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import { axes } from '@/lib/domain/asset-fields'

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
