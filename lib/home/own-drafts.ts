import 'server-only'
import { z } from 'zod'
import { visibleVersions } from '@/lib/assets/visible-versions'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { changes } from '@/lib/domain/workflow'

const change = z.enum(changes)

/** The drafts of the actor's sections, the one saved last first. */
export async function ownDrafts(tx: Tx, actor: Actor, take: number) {
  const rows = await tx.assetVersion.findMany({
    where: { AND: [visibleVersions(actor, 'asset.revise'), { state: 'draft' }] },
    select: { assetId: true, assetNo: true, name: true, change: true, updatedAt: true, updatedByName: true },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take,
  })
  return rows.map((row) => ({ ...row, change: change.parse(row.change) }))
}

/** What came back to the actor's sections, the newest first, with who returned it and the first words of why. */
export async function returnedDrafts(tx: Tx, actor: Actor, take: number) {
  const rows = await tx.assetVersion.findMany({
    where: { AND: [visibleVersions(actor, 'asset.revise'), { state: 'returned' }] },
    select: {
      assetId: true,
      assetNo: true,
      name: true,
      change: true,
      requests: {
        where: { outcome: 'returned' },
        select: { submittedByName: true, decisions: { where: { outcome: 'return' }, select: returnedWhy } },
        orderBy: { closedAt: 'desc' },
        take: 1,
      },
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take,
  })
  return rows.map(({ requests, ...row }) => {
    const request = requests[0]
    const decision = request?.decisions[0]
    return {
      ...row,
      change: change.parse(row.change),
      submittedByName: request?.submittedByName ?? '',
      returnedByName: decision?.decidedByName ?? '',
      returnedAt: decision?.decidedAt ?? null,
      comment: decision?.comment ?? '',
      remarks: decision?.remarks ?? [],
    }
  })
}

const returnedWhy = {
  decidedByName: true,
  decidedAt: true,
  comment: true,
  remarks: { select: { field: true, text: true }, orderBy: { id: 'asc' } },
} as const

/** How many drafts of the actor's sections there are, and how many came back. */
export async function countDrafts(tx: Tx, actor: Actor) {
  const groups = await tx.assetVersion.groupBy({
    by: ['state'],
    where: { AND: [visibleVersions(actor, 'asset.revise'), { state: { in: ['draft', 'returned'] } }] },
    _count: true,
  })
  const inState = (state: string) => groups.find((group) => group.state === state)?._count ?? 0
  return { drafts: inState('draft'), returned: inState('returned') }
}
