import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import { namesInTrail } from './names-in-trail'
import { entryRow, toldRequests } from './told-request'

const shownEntries = 150

/**
 * The latest of what the trail says of an asset, the newest first. To be called in the scope of somebody who was found
 * to see the asset: row security shows a section what concerns its units.
 */
export async function trailOfAsset(tx: Tx, assetId: string) {
  const rows = await tx.trailEntry.findMany({ where: { assetId }, orderBy: { id: 'desc' }, take: shownEntries })
  const entries = z.array(entryRow).parse(rows)
  return {
    requests: toldRequests(entries),
    names: await namesInTrail(tx, entries),
    isWhole: rows.length < shownEntries,
  }
}
