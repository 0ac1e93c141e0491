import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from '@/lib/domain/access'
import { changes } from '@/lib/domain/workflow'
import { policyForScreens } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import { pageOf, type QueueFilter } from '@/lib/domain/queue-filter'
import { visibleRequests } from './visible-requests'
import { countWaiting, withDifferences } from './waiting-requests'

const pageSize = 20

const row = z.object({
  id: z.string(),
  risk: z.number(),
  at: z.date(),
  assetId: z.string(),
  assetNo: z.string(),
  name: z.string(),
  change: z.enum(changes),
  unitName: z.string(),
  submittedByName: z.string(),
  decidedByName: z.string(),
  versionId: z.string(),
  registeredId: z.string().nullable(),
})

/**
 * 後閲: the requests that ended with the manager, since they touch no classification, segment or individual number;
 * newest first, for reading only. Each with what changed against the version registered before.
 */
export function afterView(actor: Actor, { after, before }: Pick<QueueFilter, 'after' | 'before'>) {
  const beyond = before ?? after
  const from =
    beyond === undefined
      ? Prisma.sql`true`
      : Prisma.sql`(request.closed_at, request.id) ${before ? Prisma.sql`>` : Prisma.sql`<`}
          (${beyond.at}::timestamptz, ${beyond.id}::uuid)`
  const order = before ? Prisma.sql`request.closed_at, request.id` : Prisma.sql`request.closed_at DESC, request.id DESC`
  return inScopeOf(actor, 'asset.review', async (tx) => {
    const found = await tx.$queryRaw<unknown[]>`
      SELECT request.id, 0 AS risk, request.closed_at AS at, request.asset_id AS "assetId", version.asset_no AS "assetNo",
        version.name, request.change, request.unit_name AS "unitName", request.submitted_by_name AS "submittedByName",
        decision.decided_by_name AS "decidedByName", version.id AS "versionId", earlier.id AS "registeredId"
      FROM request
      JOIN asset_version version ON version.id = request.version_id
      JOIN decision ON decision.request_id = request.id AND decision.step = 'manager'
      LEFT JOIN LATERAL (
        SELECT past.id FROM asset_version past
        WHERE past.asset_id = request.asset_id AND past.number < version.number AND past.registered_at IS NOT NULL
        ORDER BY past.number DESC LIMIT 1
      ) earlier ON true
      WHERE request.route = 'manager' AND request.outcome IN ('registered', 'retired')
        AND ${visibleRequests(actor, 'asset.review')} AND ${from}
      ORDER BY ${order} LIMIT ${pageSize + 1}`
    const { page, previous, next } = pageOf(row.array().parse(found), pageSize, { after, before })
    return {
      rows: await withDifferences(tx, actor, 'asset.review', page),
      policy: await policyForScreens(tx),
      counts: await countWaiting(tx, actor, 'asset.review'),
      previous,
      next,
    }
  })
}

export type AfterView = Awaited<ReturnType<typeof afterView>>
