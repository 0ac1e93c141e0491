import 'server-only'
import { z } from 'zod'
import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from '@/lib/db'
import { reach, type Act, type Actor } from '@/lib/domain/access'
import type { AssetFilter } from '@/lib/domain/asset-filter'
import { changes, states, workingStates, type Change, type State } from '@/lib/domain/workflow'
import { reachedUnits, withUnitsBelow, type ReachedUnit } from '@/lib/units/reached-units'
import { listedWhere } from './asset-list-filter'
import { searchedWhere } from './searched-where'
import { visibleVersions } from './visible-versions'

/** What the register list shows under its conditions, to whoever has this act; and the units within reach. */
export async function listedVersions(
  tx: Tx,
  actor: Actor,
  act: Act,
  filter: AssetFilter,
): Promise<Readonly<{ where: Prisma.AssetVersionWhereInput[]; units: ReachedUnit[] }>> {
  const units = await reachedUnits(tx, reach(actor, act))
  const unitIds = filter.unit === undefined ? null : withUnitsBelow(units, filter.unit)
  const where = [visibleVersions(actor, act), ...listedWhere(filter, unitIds), await searchedWhere(tx, filter.q, units)]
  return { where, units }
}

/** Where a version stands: its state, and what it begins, changes or ends. */
export const roadOf = z.object({ state: z.enum(states), change: z.enum(changes) })

/** The state of a version that is being worked on beside the registered one, by asset. */
export async function openChanges(tx: Tx, actor: Actor, act: Act, assetIds: readonly string[]) {
  const rows = await tx.assetVersion.findMany({
    where: {
      AND: [visibleVersions(actor, act), { assetId: { in: [...assetIds] }, state: { in: [...workingStates] } }],
    },
    select: { assetId: true, state: true, change: true },
  })
  return new Map<string, { state: State; change: Change }>(rows.map((row) => [row.assetId, roadOf.parse(row)]))
}
