import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'

const segmentRow = z.object({ segmentCode: z.string().nullable(), assets: z.number() })

/** How many registered assets a system itself holds in each segment, whoever owns them. Names nothing. */
export async function heldSegments(tx: Tx, systemId: string) {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT segment_code AS "segmentCode", assets FROM system_held_segments(${systemId}::uuid)`
  return segmentRow.array().parse(rows)
}
