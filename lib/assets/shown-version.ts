import 'server-only'
import { z } from 'zod'
import type { Prisma } from '@/prisma/generated/client'
import { changes, routes, states } from '@/lib/domain/workflow'
import { contentOf } from './content-row'

/** A submission and its decisions with the names of the day, oldest decision first. */
const rounds = {
  select: {
    id: true,
    route: true,
    unitName: true,
    submittedByName: true,
    submittedById: true,
    submittedAt: true,
    comment: true,
    outcome: true,
    closedAt: true,
    decisions: {
      select: {
        step: true,
        outcome: true,
        decidedByName: true,
        decidedAt: true,
        comment: true,
        remarks: { select: { field: true, text: true }, orderBy: { id: 'asc' } },
      },
      orderBy: { decidedAt: 'asc' },
    },
  },
  orderBy: { submittedAt: 'asc' },
} as const satisfies Prisma.AssetVersion$requestsArgs

/** What a screen needs of a version beside its columns. */
export const versionParts = {
  requests: rounds,
  asset: { select: { createdAt: true, unit: { select: { name: true } } } },
} as const satisfies Prisma.AssetVersionInclude

type Row = Prisma.AssetVersionGetPayload<{ include: typeof versionParts }>

const road = z.object({ state: z.enum(states), change: z.enum(changes) })
const route = z.object({ route: z.enum(routes) })

/** A version as screens show it: its content, where it stands on its road, and the rounds it went through. */
export function shownVersion(row: Row) {
  const { id, number, revision, schemeId, updatedAt, updatedByName, registeredAt, supersededAt, requests } = row
  return {
    id,
    number,
    revision,
    /** The scheme under which its levels were given. */
    schemeId,
    ...road.parse(row),
    content: contentOf(row),
    updatedAt,
    updatedByName,
    registeredAt,
    supersededAt,
    rounds: requests.map((request) => ({ ...request, ...route.parse(request) })),
  }
}

export type ShownVersion = ReturnType<typeof shownVersion>
