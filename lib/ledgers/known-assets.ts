import 'server-only'
import { z } from 'zod'
import { visibleVersions } from '@/lib/assets/visible-versions'
import { contentOf } from '@/lib/assets/content-row'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import type { KnownAsset } from '@/lib/domain/ledgers/compare-row'
import { workingStates } from '@/lib/domain/workflow'

/** So many are asked for at once: a query may carry some 32,000 values, and what it answers is made into objects at one go. */
const most = 500

type Sought = Readonly<{ number: string; name: string }>

/** The versions that stand in lists for the assets that rows may mean; what was given up as a draft is none. */
async function listed(tx: Tx, actor: Actor, part: readonly Sought[]) {
  return tx.assetVersion.findMany({
    where: {
      AND: [
        visibleVersions(actor, 'ledger.read'),
        { listed: true, state: { in: ['registered', 'retired', ...workingStates] } },
        {
          OR: [{ assetNo: { in: part.map(({ number }) => number) } }, { name: { in: part.map(({ name }) => name) } }],
        },
      ],
    },
  })
}

/** Those of the assets on which somebody works. */
async function workedOn(tx: Tx, actor: Actor, assetIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.assetVersion.findMany({
    where: {
      AND: [
        visibleVersions(actor, 'ledger.read'),
        { assetId: { in: [...assetIds] }, state: { in: [...workingStates] } },
      ],
    },
    select: { assetId: true },
  })
  return new Set(rows.map(({ assetId }) => assetId))
}

/** The assets that rows may mean, as far as the actor reaches them: by these numbers or these names. */
export async function knownAssets(tx: Tx, actor: Actor, sought: readonly Sought[]): Promise<KnownAsset[]> {
  const found = new Map<string, KnownAsset>()
  for (let start = 0; start < sought.length; start += most) {
    const rows = await listed(tx, actor, sought.slice(start, start + most))
    const working = await workedOn(
      tx,
      actor,
      rows.map(({ assetId }) => assetId),
    )
    for (const row of rows) {
      const { id: versionId, assetId, assetNo, unitId, schemeId } = row
      const stands = working.has(assetId) ? 'worked-on' : row.state === 'retired' ? 'retired' : 'registered'
      found.set(assetId, { assetId, assetNo, unitId, versionId, schemeId, stands, content: contentOf(row) })
    }
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
