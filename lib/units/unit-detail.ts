import 'server-only'
import { z } from 'zod'
import { roles, type Actor } from '@/lib/domain/access'
import { japanToday, type IsoDate } from '@/lib/domain/fiscal-year'
import { grantState } from '@/lib/domain/grant-rules'
import { unitChanges } from '@/lib/domain/unit-input'
import { inScopeOf } from '@/lib/scope'
import { toDate, toDay, toDayOrNone } from './stored-day'
import { kindOf } from './unit-tree'

const changeOf = z.enum(unitChanges)
const roleOf = z.enum(roles)
const mostPeople = 100

type Existence = 'future' | 'existing' | 'ending' | 'ended'

/** Whether a unit exists on a day, and whether its end is already fixed. */
function existence(validFrom: IsoDate, validTo: IsoDate | null, today: IsoDate): Existence {
  if (today < validFrom) return 'future'
  if (validTo === null) return 'existing'
  return validTo < today ? 'ended' : 'ending'
}

const named = { id: true, code: true, name: true } as const

/**
 * A unit with what stands above and below it, who took over from whom, the people who belong to it and the grants held
 * for it that are not over. Null when there is no such unit.
 */
export async function unitDetail(actor: Actor, unitId: string) {
  const today = japanToday(new Date())
  return inScopeOf(actor, 'unit.read', async (tx) => {
    const unit = await tx.unit.findUnique({
      where: { id: unitId },
      include: {
        parent: { select: named },
        children: { select: { ...named, validFrom: true, validTo: true }, orderBy: { code: 'asc' } },
        successors: { select: { change: true, successor: { select: named } }, orderBy: { successor: { code: 'asc' } } },
        predecessors: { select: { change: true, unit: { select: named } }, orderBy: { unit: { code: 'asc' } } },
        people: {
          where: { deactivatedAt: null },
          select: { id: true, staffNo: true, name: true, post: true },
          orderBy: { staffNo: 'asc' },
          take: mostPeople,
        },
        grants: {
          where: { revokedAt: null, validTo: { gte: toDate(today) }, person: { deactivatedAt: null } },
          include: { person: { select: { name: true, staffNo: true } } },
          orderBy: [{ role: 'asc' }, { validTo: 'asc' }],
        },
        _count: { select: { people: { where: { deactivatedAt: null } } } },
      },
    })
    if (unit === null) return null
    const { _count, ...rest } = unit
    const [validFrom, validTo] = [toDay(unit.validFrom), toDayOrNone(unit.validTo)]
    const [first] = unit.successors
    const whenOver = validTo === null ? null : ('abolished' as const)
    return {
      ...rest,
      kind: kindOf(unit.kind),
      validFrom,
      validTo,
      state: existence(validFrom, validTo, today),
      /** How it ended or will; without a successor it is abolished. */
      change: first === undefined ? whenOver : changeOf.parse(first.change),
      children: unit.children.map((child) => ({ ...child, validTo: toDayOrNone(child.validTo) })),
      successors: unit.successors.map(({ change, successor }) => ({ ...successor, change: changeOf.parse(change) })),
      predecessors: unit.predecessors.map(({ change, unit: former }) => ({
        ...former,
        change: changeOf.parse(change),
      })),
      peopleCount: _count.people,
      grants: unit.grants.map((row) => {
        const grant = {
          ...row,
          role: roleOf.parse(row.role),
          validFrom: toDay(row.validFrom),
          validTo: toDay(row.validTo),
        }
        return { ...grant, personName: row.person.name, state: grantState(grant, today) }
      }),
    }
  })
}
export type UnitDetail = NonNullable<Awaited<ReturnType<typeof unitDetail>>>
