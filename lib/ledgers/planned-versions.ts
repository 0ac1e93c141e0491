import 'server-only'
import { z } from 'zod'
import type { Scene } from '@/lib/command'
import { withOriginals, type PlannedRow } from '@/lib/domain/ledgers/planned-rows'
import { Refusal } from '@/lib/refusal'
import { newIds, type NewVersion } from './set-of-versions'

/** A row that is to be written, with the version that it becomes. */
export type PlannedVersion = Readonly<{ plan: PlannedRow; version: NewVersion }>

const moved = () => new Refusal('conflict', [{ field: '', code: 'previewMoved' }])

const givenNumber = z.object({ unitId: z.string(), code: z.string(), last: z.number() })

/** Takes as many numbers as each unit needs, in one go; answers the next one of a unit. */
async function numbersFor({ tx }: Scene, rows: readonly PlannedRow[]): Promise<(unitId: string) => string> {
  const needed = new Map<string, number>()
  for (const { unitId, change } of rows) if (change === 'register') needed.set(unitId, (needed.get(unitId) ?? 0) + 1)
  // Always in the same order, so that two who commit at once wait for each other and not in a circle.
  const units = [...needed].sort(([a], [b]) => (a < b ? -1 : 1))
  const found = await tx.$queryRaw<unknown[]>`
    WITH taken AS (
      INSERT INTO asset_number (unit_id, last)
      SELECT * FROM unnest(${units.map(([id]) => id)}::uuid[], ${units.map(([, count]) => count)}::integer[])
      ON CONFLICT (unit_id) DO UPDATE SET last = asset_number.last + EXCLUDED.last
      RETURNING unit_id, last
    )
    SELECT unit.id::text AS "unitId", unit.code, taken.last FROM taken JOIN unit ON unit.id = taken.unit_id`
  const next = new Map(
    givenNumber
      .array()
      .parse(found)
      .map(({ unitId, code, last }) => [unitId, { code, number: last - (needed.get(unitId) ?? 0) }]),
  )
  return (unitId) => {
    const unit = next.get(unitId)
    if (unit === undefined) throw new Refusal('not-found')
    unit.number += 1
    return `${unit.code}-${String(unit.number).padStart(4, '0')}`
  }
}

const latest = z.array(z.object({ assetId: z.string(), number: z.number() }))

/** The highest number of a version of each asset. Refuses: conflict (an asset is not registered as it was previewed). */
async function latestVersions({ tx }: Scene, rows: readonly PlannedRow[]): Promise<ReadonlyMap<string, number>> {
  const assets = rows.flatMap(({ asset }) => (asset === null ? [] : [asset]))
  await refuseMoved({ tx }, rows)
  const found = await tx.$queryRaw<unknown[]>`
    SELECT asset_id::text AS "assetId", max(number) AS number FROM asset_version
    WHERE asset_id = ANY (${assets.map(({ assetId }) => assetId)}::uuid[]) GROUP BY asset_id`
  return new Map(latest.parse(found).map(({ assetId, number }) => [assetId, number]))
}

/** Refuses: conflict (a version over which rows are written is not the registered one any more). */
export async function refuseMoved({ tx }: Pick<Scene, 'tx'>, rows: readonly PlannedRow[]): Promise<void> {
  const ids = rows.flatMap(({ asset }) => (asset === null ? [] : [asset.versionId]))
  if ((await tx.assetVersion.count({ where: { id: { in: ids }, state: 'registered' } })) !== ids.length) throw moved()
}

/**
 * The versions that rows become: new assets with their numbers, changes over what is registered, copies with the numbers
 * their originals get. Refuses: conflict.
 */
export async function plannedVersions(
  scene: Scene,
  rows: readonly PlannedRow[],
  sameRows: ReadonlyMap<string, string>,
): Promise<PlannedVersion[]> {
  const next = await numbersFor(scene, rows)
  const latestOf = await latestVersions(scene, rows)
  const numbered = rows.map((row) => ({ ...row, assetNo: row.asset?.assetNo ?? next(row.unitId) }))
  const ids = await newIds(scene, rows.length * 2)
  return withOriginals(numbered, sameRows).map((plan, at) => {
    const { asset, assetNo, unitId, change, content, open } = plan
    const assetId = asset?.assetId ?? ids[at * 2] ?? ''
    const version = {
      ...{ assetId, versionId: ids[at * 2 + 1] ?? '', assetNo, unitId, change, content },
      number: (latestOf.get(assetId) ?? 0) + 1,
      registered: asset,
      isSubmitted: open.length === 0,
    }
    return { plan, version }
  })
}
