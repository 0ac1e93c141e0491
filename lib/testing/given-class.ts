import 'server-only'
import { randomUUID } from 'node:crypto'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { asOwner } from './given'

/** A system of a unit in the segment of individual numbers, not rated by itself, that stands on the others. */
export async function givenSystem(unitId: string, name: string, standsOn: readonly string[] = []): Promise<string> {
  const [row] = await asOwner(
    `INSERT INTO information_system (code, name, segment_code, unit_id) VALUES ($1, $2, 'my-number', $3) RETURNING id`,
    [randomUUID(), name, unitId],
  )
  const id = String(row?.['id'])
  for (const onId of standsOn) await asOwner('INSERT INTO system_standing VALUES ($1, $2, $3)', [id, onId, unitId])
  return id
}

/** What makes the content of an asset an electronic one that this system holds. */
export function heldBy(systemId: string, over: Partial<AssetContent> = {}): Partial<AssetContent> {
  return { assetKind: 'database', media: ['system'], segmentCode: 'my-number', backup: '日次', systemId, ...over }
}

/** A system as a form would send it. */
export const aSystem = (unitId: string) => ({ unitId, kind: 'system', name: '見本システム', segmentCode: 'my-number' })
