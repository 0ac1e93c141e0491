import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import { contentOf } from '@/lib/assets/content-row'
import { visibleVersions } from '@/lib/assets/visible-versions'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { differences } from '@/lib/domain/asset-content'
import { changes, type Step } from '@/lib/domain/workflow'
import type { PageAt, QueueKind } from '@/lib/domain/queue-filter'
import { visibleRequests } from './visible-requests'

/** The acts that decide a request, and the state in which a version waits for each. */
export type DecidingAct = Extract<Step, 'asset.approve' | 'asset.review'>
export const waitsIn = { 'asset.approve': 'submitted', 'asset.review': 'in_review' } as const satisfies Record<
  DecidingAct,
  string
>

/**
 * The open requests that wait for this act, of units the actor reaches. `risk` orders the CISO's desk (product: approval
 * and review): the higher of the old and the new confidentiality, then a lowered rating, then a changed segment. The
 * manager's own requests are in it with `own`, so that they can be counted; no list of decisions shows them.
 */
function waiting(actor: Actor, act: DecidingAct): Prisma.Sql {
  const weight =
    act === 'asset.review'
      ? Prisma.sql`greatest(c.rank, was_c.rank, 0) * 4 + lowered.yes::int * 2
          + (registered.segment_code <> version.segment_code IS TRUE)::int`
      : Prisma.sql`0`
  return Prisma.sql`
    ranks AS MATERIALIZED (
      SELECT scheme_id, axis, code, rank FROM level
    ),
    waiting AS (
      SELECT request.id, request.asset_id AS "assetId", version.asset_no AS "assetNo", version.name, version.confidentiality, request.change,
        request.unit_name AS "unitName", request.submitted_by_name AS "submittedByName", request.submitted_at AS at,
        request.version_id AS "versionId", registered.id AS "registeredId", lowered.yes AS lowered, ${weight} AS risk,
        request.submitted_by_id = ${actor.id}::uuid AS own
      FROM request
      JOIN asset_version version ON version.id = request.version_id AND version.state = ${waitsIn[act]}
      LEFT JOIN asset_version registered ON registered.asset_id = request.asset_id AND registered.state = 'registered'
      LEFT JOIN ranks c ON c.scheme_id = version.scheme_id AND c.axis = 'confidentiality' AND c.code = version.confidentiality
      LEFT JOIN ranks was_c ON was_c.scheme_id = registered.scheme_id AND was_c.axis = 'confidentiality' AND was_c.code = registered.confidentiality
      LEFT JOIN ranks i ON i.scheme_id = version.scheme_id AND i.axis = 'integrity' AND i.code = version.integrity
      LEFT JOIN ranks was_i ON was_i.scheme_id = registered.scheme_id AND was_i.axis = 'integrity' AND was_i.code = registered.integrity
      LEFT JOIN ranks a ON a.scheme_id = version.scheme_id AND a.axis = 'availability' AND a.code = version.availability
      LEFT JOIN ranks was_a ON was_a.scheme_id = registered.scheme_id AND was_a.axis = 'availability' AND was_a.code = registered.availability
      CROSS JOIN LATERAL (
        SELECT (c.rank < was_c.rank OR i.rank < was_i.rank OR a.rank < was_a.rank) IS TRUE AS yes
      ) lowered
      WHERE request.outcome IS NULL AND ${visibleRequests(actor, act)}
    )`
}

const waitingRow = z.object({
  id: z.string(),
  assetId: z.string(),
  assetNo: z.string(),
  name: z.string(),
  confidentiality: z.string().nullable(),
  change: z.enum(changes),
  unitName: z.string(),
  submittedByName: z.string(),
  at: z.date(),
  versionId: z.string(),
  registeredId: z.string().nullable(),
  lowered: z.boolean(),
  risk: z.number(),
})
export type WaitingRow = z.output<typeof waitingRow>

const onlyKind = (kind: QueueKind | undefined) =>
  kind === undefined ? Prisma.sql`true` : kind === 'lowered' ? Prisma.sql`lowered` : Prisma.sql`change = ${kind}`

/** The first `take` requests after (or, in reverse, before) a place that the actor may decide now. */
export async function waitingRequests(
  tx: Tx,
  actor: Actor,
  act: DecidingAct,
  { kind, after, before, take }: PageAt & Readonly<{ kind?: QueueKind | undefined; take: number }>,
): Promise<WaitingRow[]> {
  const beyond = before ?? after
  const from =
    beyond === undefined
      ? Prisma.sql`true`
      : Prisma.sql`(-risk, at, id) ${before ? Prisma.sql`<` : Prisma.sql`>`}
          (${-beyond.risk}::int, ${beyond.at}::timestamptz, ${beyond.id}::uuid)`
  const order = before ? Prisma.sql`-risk DESC, at DESC, id DESC` : Prisma.sql`-risk, at, id`
  const rows = await tx.$queryRaw<unknown[]>`
    WITH ${waiting(actor, act)}
    SELECT * FROM waiting WHERE NOT own AND ${onlyKind(kind)} AND ${from} ORDER BY ${order} LIMIT ${take}`
  return waitingRow.array().parse(rows)
}

const count = z.coerce.number()
const waitingCounts = z.object({
  all: count,
  register: count,
  revise: count,
  retire: count,
  lowered: count,
  own: count,
})
export type WaitingCounts = z.output<typeof waitingCounts>

/** How many requests the actor may decide, by kind; `own` are those that somebody else has to decide. */
export async function countWaiting(tx: Tx, actor: Actor, act: DecidingAct): Promise<WaitingCounts> {
  const rows = await tx.$queryRaw<unknown[]>`
    WITH ${waiting(actor, act)}
    SELECT count(*) FILTER (WHERE NOT own) AS all,
      count(*) FILTER (WHERE NOT own AND change = 'register') AS register,
      count(*) FILTER (WHERE NOT own AND change = 'revise') AS revise,
      count(*) FILTER (WHERE NOT own AND change = 'retire') AS retire,
      count(*) FILTER (WHERE NOT own AND lowered) AS lowered,
      count(*) FILTER (WHERE own) AS own
    FROM waiting`
  return waitingCounts.parse(rows[0])
}

type Versions = Readonly<{ versionId: string; registeredId: string | null }>

/** Adds to each row what it asks for: the content, and every field that differs from the version registered before. */
export async function withDifferences<Row extends Versions>(
  tx: Tx,
  actor: Actor,
  act: 'asset.read' | DecidingAct,
  rows: readonly Row[],
) {
  const ids = rows.flatMap(({ versionId, registeredId }) => [
    versionId,
    ...(registeredId === null ? [] : [registeredId]),
  ])
  const versions = await tx.assetVersion.findMany({
    where: { AND: [visibleVersions(actor, act), { id: { in: ids } }] },
  })
  const contents = new Map(versions.map((version) => [version.id, contentOf(version)]))
  return rows.flatMap((row) => {
    const content = contents.get(row.versionId)
    if (content === undefined) return []
    const before = row.registeredId === null ? null : (contents.get(row.registeredId) ?? null)
    return [{ ...row, content, differences: differences(before, content).filter(({ kind }) => kind !== 'same') }]
  })
}
