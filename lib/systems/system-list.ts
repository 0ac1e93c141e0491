import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { escaped } from '@/lib/assets/searched-where'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import type { Axis } from '@/lib/domain/asset-fields'
import { japanToday } from '@/lib/domain/fiscal-year'
import type { SystemFilter } from '@/lib/domain/system-filter'
import { hasEnded } from '@/lib/domain/system-rules'
import { policyForScreens } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import { toDate, toDayOrNone } from '@/lib/units/stored-day'

type Where = Prisma.InformationSystemWhereInput
const pageSize = 50
const mostWords = 8

const inUse = (today: string): Where => ({ OR: [{ endedOn: null }, { endedOn: { gt: toDate(today) } }] })

function matching({ q, kind, segment, unit, state }: SystemFilter, today: string): Where[] {
  const words = q
    .normalize('NFKC')
    .split(' ')
    .filter((word) => word !== '')
  const said = words.slice(0, mostWords).map((word): Where => {
    const contains = { contains: escaped(word), mode: 'insensitive' } as const
    return { OR: [{ name: contains }, { aliases: contains }, { code: contains }, { vendor: contains }] }
  })
  if (kind !== undefined) said.push({ kind })
  if (segment !== undefined) said.push({ segmentCode: segment })
  if (unit !== undefined) said.push({ unitId: unit })
  if (state !== 'all') said.push(state === 'ended' ? { endedOn: { lte: toDate(today) } } : inUse(today))
  return said
}

/** Systems after a place in the order of names, or before it when read backwards. */
function beyond({ after, before }: SystemFilter): Where {
  const at = after ?? before
  if (at === undefined) return {}
  const than = after === undefined ? ('lt' as const) : ('gt' as const)
  return { OR: [{ name: { [than]: at.value } }, { name: at.value, id: { [than]: at.id } }] }
}

/** The class that counts for each of these systems. */
async function classesOf(tx: Tx, systemIds: readonly string[]) {
  const values = await tx.classValue.findMany({ where: { nodeId: { in: [...systemIds] }, kind: 'system' } })
  return (systemId: string) => {
    const on = (axis: Axis) => values.find((value) => value.nodeId === systemId && value.axis === axis)?.code ?? null
    return {
      confidentiality: on('confidentiality'),
      integrity: on('integrity'),
      availability: on('availability'),
    }
  }
}

const columns = {
  id: true,
  code: true,
  name: true,
  kind: true,
  segmentCode: true,
  vendor: true,
  endedOn: true,
  unit: { select: { name: true } },
} as const satisfies Prisma.InformationSystemSelect

/** One page of the systems and media of the city by name, each with the class that counts. `total` counts all that match. */
export function systemList(actor: Actor, filter: SystemFilter) {
  const backwards = filter.after === undefined && filter.before !== undefined
  const order = backwards ? 'desc' : 'asc'
  const today = japanToday(new Date())
  return inScopeOf(actor, 'system.read', async (tx) => {
    const where = matching(filter, today)
    const found = await tx.informationSystem.findMany({
      where: { AND: [...where, beyond(filter)] },
      select: columns,
      orderBy: [{ name: order }, { id: order }],
      take: pageSize + 1,
    })
    const isMore = found.length > pageSize
    const page = backwards ? found.slice(0, pageSize).reverse() : found.slice(0, pageSize)
    const classes = await classesOf(
      tx,
      page.map(({ id }) => id),
    )
    const [first, last] = [page[0], page.at(-1)]
    const place = ({ id, name }: Readonly<{ id: string; name: string }>) => ({ id, value: name })
    return {
      rows: page.map(({ unit, endedOn, ...row }) => ({
        ...row,
        unitName: unit.name,
        hasEnded: hasEnded(toDayOrNone(endedOn), today),
        effective: classes(row.id),
      })),
      total: await tx.informationSystem.count({ where: { AND: where } }),
      previous: first && (backwards ? isMore : filter.after !== undefined) ? place(first) : undefined,
      next: last && (backwards || isMore) ? place(last) : undefined,
      /** The units that keep systems. */
      units: await tx.unit.findMany({
        where: { systems: { some: {} } },
        select: { id: true, name: true },
        orderBy: { code: 'asc' },
      }),
      policy: await policyForScreens(tx),
    }
  })
}
export type SystemList = Awaited<ReturnType<typeof systemList>>
