import 'server-only'
import { z } from 'zod'
import type { Prisma } from '@/prisma/generated/client'
import { reachedUnits, withUnitsBelow, type ReachedUnit } from '@/lib/units/reached-units'
import type { Tx } from '@/lib/db'
import { reach, type Actor } from '@/lib/domain/access'
import type { TrailFilter } from '@/lib/domain/trail-filter'
import { policyForScreens } from '@/lib/policy/policy-in-force'
import { inScopeOf } from '@/lib/scope'
import { chainHead } from './chain-head'
import { namesInTrail } from './names-in-trail'
import { entryRow, noRequest, toldRequests, type EntryRow } from './told-request'
import { trailWhere } from './trail-where'
import { visibleEntries } from './visible-entries'

/** How many requests stand on a page, and how much of one is shown at most: an import may have written thousands. */
const pageSize = 30
const shownEntries = 40

const batchSize = 500
const maxBatches = 20

type Where = Prisma.TrailEntryWhereInput
type Found = Readonly<{ id: bigint; requestId: string }>

/** Entries without a request stand for themselves. */
const keyOf = ({ id, requestId }: Found) => (requestId === noRequest ? `${id}` : requestId)

/**
 * The newest entry of each of the next requests, one more than a page holds. Entries of requests that run at the same
 * time lie between each other, so a request that already stood on an earlier page is left out.
 */
async function nextRequests(tx: Tx, where: Where[], before: bigint | undefined): Promise<Found[]> {
  const found = new Map<string, Found>()
  let from = before
  for (let batch = 0; batch < maxBatches && found.size <= pageSize; batch += 1) {
    const rows = await tx.trailEntry.findMany({
      where: { AND: [...where, from === undefined ? {} : { id: { lt: from } }] },
      select: { id: true, requestId: true },
      orderBy: { id: 'desc' },
      take: batchSize,
    })
    const earlier = before === undefined ? new Set<string>() : await shownBefore(tx, where, before, rows)
    for (const row of rows) if (!earlier.has(keyOf(row)) && !found.has(keyOf(row))) found.set(keyOf(row), row)
    from = rows.at(-1)?.id
    if (rows.length < batchSize) break
  }
  return [...found.values()].slice(0, pageSize + 1)
}

/** Those of the requests whose newest entry lies above the page. */
async function shownBefore(tx: Tx, where: Where[], before: bigint, rows: readonly Found[]): Promise<Set<string>> {
  const requestIds = [...new Set(rows.map(({ requestId }) => requestId))].filter((id) => id !== noRequest)
  const above = await tx.trailEntry.groupBy({
    by: ['requestId'],
    where: { AND: [...where, { requestId: { in: requestIds }, id: { gte: before } }] },
  })
  return new Set(above.map(({ requestId }) => requestId))
}

/** The entries of these requests, the newest first, of each as many as are shown. */
async function entriesOf(tx: Tx, found: readonly Found[], assetId: string | null): Promise<EntryRow[]> {
  const requestIds = found.map(({ requestId }) => requestId).filter((id) => id !== noRequest)
  const single = found.filter(({ requestId }) => requestId === noRequest).map(({ id }) => id)
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT entry.id, entry.at, entry.actor_id AS "actorId", entry.actor_name AS "actorName", entry.act, entry.kind,
      entry.subject, entry.subject_id AS "subjectId", entry.asset_id AS "assetId", entry.unit_id AS "unitId",
      entry.request_id AS "requestId", entry.before, entry.after
    FROM unnest(${requestIds}::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
      SELECT * FROM audit.entry WHERE entry.request_id = wanted.id
        AND (${assetId}::uuid IS NULL OR entry.asset_id = ${assetId}::uuid OR entry.kind = 'refused')
      ORDER BY entry.id DESC LIMIT ${shownEntries}
    ) AS entry
    ORDER BY entry.id DESC`
  const alone = await tx.trailEntry.findMany({ where: { id: { in: single } } })
  return [...z.array(entryRow).parse(rows), ...z.array(entryRow).parse(alone)].sort((a, b) => (a.id < b.id ? 1 : -1))
}

/**
 * One page of the trail, the newest first: what happened in one request is one line with all its entries. Also the units
 * to choose from and the end of the chain.
 */
export function auditTrail(actor: Actor, filter: TrailFilter) {
  return inScopeOf(actor, 'trail.read', async (tx) => {
    const units: readonly ReachedUnit[] = await reachedUnits(tx, reach(actor, 'trail.read'))
    const unitIds = filter.unit === undefined ? null : withUnitsBelow(units, filter.unit)
    const asset = filter.asset === '' ? null : await assetNumbered(tx, filter.asset)
    const where = [visibleEntries(actor), ...(await trailWhere(tx, filter, unitIds, asset))]
    const before = filter.before === undefined ? undefined : BigInt(filter.before)
    const found = await nextRequests(tx, where, before)
    const shown = found.slice(0, pageSize)
    const entries = await entriesOf(tx, shown, asset)
    const next = found.length > pageSize ? shown.at(-1)?.id : undefined
    return {
      requests: toldRequests(entries),
      next: next === undefined ? undefined : String(next),
      names: await namesInTrail(tx, entries),
      units,
      head: await chainHead(tx),
      policy: await policyForScreens(tx),
    }
  })
}

/** The id of the asset with this number; none when there is no such asset. Full-width digits count as digits. */
async function assetNumbered(tx: Tx, written: string): Promise<string | null> {
  const assetNo = written.normalize('NFKC').replace(/\s/gu, '')
  const asset = await tx.asset.findUnique({ where: { assetNo }, select: { id: true } })
  return asset?.id ?? null
}

export type AuditTrail = Awaited<ReturnType<typeof auditTrail>>
