import 'server-only'
import { z } from 'zod'
import { visibleVersions } from '@/lib/assets/visible-versions'
import { contentOf } from '@/lib/assets/content-row'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import type { KnownAsset } from '@/lib/domain/ledgers/compare-row'

/** A query may carry some 32,000 values. */
const most = 5_000

/** The assets that rows may mean, as far as the actor reaches them: by these numbers or these names. */
export async function knownAssets(
  tx: Tx,
  actor: Actor,
  sought: readonly Readonly<{ number: string; name: string }>[],
): Promise<KnownAsset[]> {
  const found = new Map<string, KnownAsset>()
  for (let start = 0; start < sought.length; start += most) {
    const part = sought.slice(start, start + most)
    const rows = await tx.assetVersion.findMany({
      where: {
        AND: [
          visibleVersions(actor, 'ledger.read'),
          { listed: true },
          {
            OR: [{ assetNo: { in: part.map(({ number }) => number) } }, { name: { in: part.map(({ name }) => name) } }],
          },
        ],
      },
    })
    for (const row of rows)
      found.set(row.assetId, {
        assetId: row.assetId,
        assetNo: row.assetNo,
        unitId: row.unitId,
        content: contentOf(row),
      })
  }
  return [...found.values()]
}

const originalRow = z.object({ assetNo: z.string(), confidentiality: z.string().nullable() })

/** The class of registered assets of which rows say they are copies, also those of other sections. */
export async function originalsOf(tx: Tx, numbers: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  if (numbers.length === 0) return new Map()
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT asset_no AS "assetNo", confidentiality FROM originals_class(${[...numbers]}::text[])`
  return new Map(
    originalRow
      .array()
      .parse(rows)
      .map(({ assetNo, confidentiality }) => [assetNo, confidentiality]),
  )
}
