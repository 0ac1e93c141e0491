import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import { rowOf } from '@/lib/assets/content-row'
import type { Scene } from '@/lib/command'
import type { AssetContent } from '@/lib/domain/asset-fields'
import type { Policy } from '@/lib/domain/policy'
import { routeOf, type Change } from '@/lib/domain/workflow'
import { Refusal } from '@/lib/refusal'

/**
 * A version that is begun for a ledger: of a new asset or over the registered one (`registered`, with the scheme it was
 * given under). `isSubmitted`: with its request.
 */
export type NewVersion = Readonly<{
  assetId: string
  versionId: string
  assetNo: string
  unitId: string
  number: number
  change: Change
  content: AssetContent
  registered: Readonly<{ content: AssetContent; schemeId: string }> | null
  isSubmitted: boolean
}>

/** The ledger with which requests come: decided together, under the name of its file. */
export type RequestBatch = Readonly<{ id: string; fileName: string; comment: string }>

/** The name of a column: schemeId → scheme_id. */
const columnOf = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function rowOfVersion({ actor, now }: Scene, version: NewVersion, policy: Policy): Record<string, unknown> {
  const { assetId, versionId, assetNo, unitId, number, change, content, registered } = version
  const earlier = registered === null ? policy.schemeId : registered.schemeId
  const row = {
    schemeId: earlier,
    ...rowOf(content, assetNo, policy),
    // A retirement leaves the classification as it was given.
    ...(change === 'retire' && { schemeId: earlier }),
    ...{ id: versionId, assetId, assetNo, unitId, number, change, state: 'draft', revision: 1 },
    listed: change === 'register',
    createdAt: now,
    updatedAt: now,
    updatedById: actor.id,
    updatedByName: actor.name,
  }
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [columnOf(key), value]))
}

const json = (value: unknown) => JSON.stringify(value)

/** As many ids as are needed, in their order. */
export async function newIds({ tx }: Pick<Scene, 'tx'>, count: number): Promise<string[]> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT uuidv7()::text AS id FROM generate_series(1, ${count}::integer)`
  return z
    .array(z.object({ id: z.string() }))
    .parse(rows)
    .map(({ id }) => id)
}

/** Begins some versions at once, submits those that are to be, and keeps them in as many statements as one would take. */
export async function beginVersions(
  scene: Scene,
  versions: readonly NewVersion[],
  { policy, batch }: Readonly<{ policy: Policy; batch: RequestBatch }>,
): Promise<void> {
  const { tx, actor } = scene
  const fresh = versions.filter(({ change }) => change === 'register')
  if (fresh.length > 0)
    await tx.$executeRaw`
      INSERT INTO asset (id, asset_no, unit_id, created_by_id)
      SELECT "assetId", "assetNo", "unitId", ${actor.id}::uuid FROM jsonb_to_recordset(${json(
        fresh.map(({ assetId, assetNo, unitId }) => ({ assetId, assetNo, unitId })),
      )}::jsonb) AS given ("assetId" uuid, "assetNo" text, "unitId" uuid)`
  const rows = versions.map((version) => rowOfVersion(scene, version, policy))
  const columns = Prisma.raw(Object.keys(rows[0] ?? {}).join(', '))
  await tx.$executeRaw`
    INSERT INTO asset_version (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::asset_version, ${json(rows)}::jsonb)`
  await submitVersions(
    scene,
    versions.filter(({ isSubmitted }) => isSubmitted),
    batch,
  )
}

async function submitVersions(scene: Scene, versions: readonly NewVersion[], batch: RequestBatch): Promise<void> {
  if (versions.length === 0) return
  const { tx, actor, now } = scene
  const requests = versions.map(({ versionId, change, content, registered }) => ({
    versionId,
    route: routeOf(change, content, registered?.content ?? null),
  }))
  await tx.$executeRaw`
    INSERT INTO request (asset_id, version_id, unit_id, unit_name, change, route, content_hash, submitted_by_id,
      submitted_by_name, submitted_at, comment, batch_id, batch_name)
    SELECT version.asset_id, version.id, version.unit_id, unit.name, version.change, given.route, version.content_hash,
      ${actor.id}::uuid, ${actor.name}, ${now}, ${batch.comment}, ${batch.id}::uuid, ${batch.fileName}
    FROM jsonb_to_recordset(${json(requests)}::jsonb) AS given ("versionId" uuid, route text)
    JOIN asset_version version ON version.id = given."versionId" JOIN unit ON unit.id = version.unit_id`
  const count = await tx.$executeRaw`
    UPDATE asset_version SET state = 'submitted', revision = revision + 1
    WHERE state = 'draft' AND id = ANY (${versions.map(({ versionId }) => versionId)}::uuid[])`
  if (count !== versions.length) throw new Refusal('conflict')
}
