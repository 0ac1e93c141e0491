import 'server-only'
import { z } from 'zod'
import { visibleVersions } from '@/lib/assets/visible-versions'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { changes } from '@/lib/domain/workflow'

/** What the actor submitted and others have not decided yet: at whose step it waits, and since when. Oldest first. */
export async function sentRequests(tx: Tx, actor: Actor, take: number) {
  const where = { outcome: null, submittedById: actor.id, version: visibleVersions(actor, 'asset.submit') }
  const total = await tx.request.count({ where })
  const found = await tx.request.findMany({
    where,
    select: {
      assetId: true,
      change: true,
      unitName: true,
      submittedAt: true,
      version: { select: { assetNo: true, name: true, state: true } },
      decisions: { where: { step: 'manager' }, select: { decidedAt: true } },
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    take,
  })
  const rows = found.map(({ version, decisions, submittedAt, ...row }) => ({
    ...row,
    assetNo: version.assetNo,
    name: version.name,
    change: z.enum(changes).parse(row.change),
    waitsFor: version.state === 'in_review' ? ('ciso' as const) : ('manager' as const),
    since: decisions[0]?.decidedAt ?? submittedAt,
  }))
  return { rows, total }
}
