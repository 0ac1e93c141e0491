import 'server-only'
import type { Actor } from '@/lib/domain/access'
import type { IsoDate } from '@/lib/domain/fiscal-year'
import { unitKinds } from '@/lib/domain/unit-input'
import { inScopeOf } from '@/lib/scope'
import { toDate, toDay, toDayOrNone } from './stored-day'

/** The kind as the column holds it; the database checks that it is one. */
export function kindOf(text: string) {
  const kind = unitKinds.find((one) => one === text)
  if (kind === undefined) throw new TypeError(`unknown kind of unit ${text}`)
  return kind
}

type Placed = Readonly<{ id: string; parentId: string | null }>

/** Every unit after its parent, with its depth; a unit whose parent is not among them stands at the top. */
function inTreeOrder<Unit extends Placed>(units: readonly Unit[]): (Unit & { depth: number })[] {
  const known = new Set(units.map(({ id }) => id))
  const parentOf = ({ parentId }: Placed) => (parentId !== null && known.has(parentId) ? parentId : null)
  const from = (above: string | null, depth: number): (Unit & { depth: number })[] =>
    units
      .filter((unit) => parentOf(unit) === above)
      .flatMap((unit) => [{ ...unit, depth }, ...from(unit.id, depth + 1)])
  return from(null, 0)
}

/** The units that exist on a day, as a tree in the order of their codes, with the people who belong to each. */
export async function unitTree(actor: Actor, asOf: IsoDate) {
  const day = toDate(asOf)
  const units = await inScopeOf(actor, 'unit.read', (tx) =>
    tx.unit.findMany({
      where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
      select: {
        id: true,
        code: true,
        name: true,
        kind: true,
        parentId: true,
        validFrom: true,
        validTo: true,
        _count: { select: { people: { where: { deactivatedAt: null } } } },
      },
      orderBy: { code: 'asc' },
    }),
  )
  return inTreeOrder(units).map(({ _count, ...unit }) => ({
    ...unit,
    kind: kindOf(unit.kind),
    validFrom: toDay(unit.validFrom),
    validTo: toDayOrNone(unit.validTo),
    people: _count.people,
  }))
}
export type UnitRow = Awaited<ReturnType<typeof unitTree>>[number]
