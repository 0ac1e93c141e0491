import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { Refusal } from '@/lib/refusal'

const answer = z.array(z.object({ circle: z.boolean() }))

/** An asset that is, over some copies, a copy of itself has no class. Refuses: invalid (at `originals`). */
export async function refuseCircle(tx: Tx, assetId: string, { originals }: Pick<AssetContent, 'originals'>) {
  if (originals.length === 0) return
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT class_circle(${assetId}::uuid, '{}', class_originals(${[...originals]}::text[])) AS circle`
  const own = await tx.asset.findUnique({ where: { id: assetId }, select: { assetNo: true } })
  const isOwn = own !== null && originals.includes(own.assetNo)
  if (isOwn || answer.parse(rows).some(({ circle }) => circle))
    throw new Refusal('invalid', [{ field: 'originals', code: 'circle' }])
}
