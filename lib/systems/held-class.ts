import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import { axes, type Axis } from '@/lib/domain/asset-fields'
import type { HeldClass } from '@/lib/domain/system-rules'

const heldRow = z.object({ axis: z.enum(axes), code: z.string(), rank: z.number() })

/** The strictest levels of what a system holds, itself or through systems that stand on it, whoever owns it. */
export async function heldClass(tx: Tx, systemId: string): Promise<HeldClass> {
  const rows = heldRow
    .array()
    .parse(await tx.$queryRaw<unknown[]>`SELECT axis, code, rank FROM system_held_class(${systemId}::uuid)`)
  const on = (axis: Axis) => rows.find((row) => row.axis === axis) ?? null
  return { confidentiality: on('confidentiality'), integrity: on('integrity'), availability: on('availability') }
}
