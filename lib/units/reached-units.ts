import 'server-only'
import type { Tx } from '@/lib/db'
import type { Reached } from '@/lib/domain/access'

/** A unit in the order of the organisation; `depth` counts the units above it that are in the list. */
export type ReachedUnit = Readonly<{ id: string; code: string; name: string; parentId: string | null; depth: number }>

/** The units somebody reaches, every unit followed by those below it; also those that ended, since assets remember them. */
export async function reachedUnits(tx: Tx, reached: Reached): Promise<ReachedUnit[]> {
  if (reached.kind === 'none') return []
  const rows = await tx.unit.findMany({
    where: reached.kind === 'own' ? { id: { in: [...reached.unitIds] } } : {},
    select: { id: true, code: true, name: true, parentId: true },
    orderBy: { code: 'asc' },
  })
  const ids = new Set(rows.map((row) => row.id))
  const under = (unitId: string | null) =>
    rows.filter(({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null) === unitId)
  const branch = (unitId: string | null, depth: number): ReachedUnit[] =>
    under(unitId).flatMap((unit) => [{ ...unit, depth }, ...branch(unit.id, depth + 1)])
  return branch(null, 0)
}

/** The unit and every unit below it, by id; none when the unit is not among them. */
export function withUnitsBelow(units: readonly ReachedUnit[], unitId: string): string[] {
  const start = units.findIndex((unit) => unit.id === unitId)
  const depth = units[start]?.depth
  if (depth === undefined) return []
  const end = units.findIndex((unit, place) => place > start && unit.depth <= depth)
  return units.slice(start, end === -1 ? undefined : end).map((unit) => unit.id)
}
