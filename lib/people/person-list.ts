import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Actor } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { personState } from '@/lib/domain/person-state'
import { inScopeOf } from '@/lib/scope'
import { effectiveGrants } from './effective-grants'
import { roleOf } from './grant-to-change'
import { peopleMatching, type PersonFilter } from './people-matching'

const pageSize = 50

function columns(now: Date) {
  return {
    id: true,
    staffNo: true,
    name: true,
    kana: true,
    post: true,
    deactivatedAt: true,
    unit: { select: { name: true } },
    credential: { select: { mustChange: true, validUntil: true } },
    grants: {
      where: effectiveGrants(japanToday(now)),
      select: { role: true, unit: { select: { name: true } } },
      orderBy: { validFrom: 'asc' as const },
    },
  } satisfies Prisma.PersonSelect
}

function rowOf(person: Prisma.PersonGetPayload<{ select: ReturnType<typeof columns> }>, now: Date) {
  const { unit, grants, credential, deactivatedAt, ...rest } = person
  return {
    ...rest,
    unitName: unit?.name ?? null,
    roles: grants.map((grant) => ({ role: roleOf(grant.role), unitName: grant.unit?.name ?? null })),
    state: personState({ credential, deactivatedAt }, now),
  }
}
export type PersonRow = ReturnType<typeof rowOf>

/** Where the page begins: a keyset, so that a page far down costs as much as the first. */
function beyond({ before, after }: PersonFilter): Prisma.PersonWhereInput {
  if (before !== undefined) return { staffNo: { lt: before } }
  return after === undefined ? {} : { staffNo: { gt: after } }
}

/** Fifty people in the order of their staff numbers, after or before one; and how many fit the conditions in all. */
export async function personList(actor: Actor, filter: PersonFilter) {
  const now = new Date()
  return inScopeOf(actor, 'person.read', async (tx) => {
    const where = await peopleMatching(tx, filter, now)
    const backwards = filter.before !== undefined
    const total = await tx.person.count({ where })
    const found = await tx.person.findMany({
      where: { AND: [where, beyond(filter)] },
      select: columns(now),
      orderBy: { staffNo: backwards ? 'desc' : 'asc' },
      take: pageSize + 1,
    })
    const people = found.slice(0, pageSize)
    if (backwards) people.reverse()
    const hasMore = found.length > pageSize
    return {
      total,
      rows: people.map((person) => rowOf(person, now)),
      before: (backwards ? hasMore : filter.after !== undefined) ? people[0]?.staffNo : undefined,
      after: backwards || hasMore ? people.at(-1)?.staffNo : undefined,
    }
  })
}
