import 'server-only'
import { visibleVersions } from '@/lib/assets/visible-versions'
import type { Tx } from '@/lib/db'
import type { Act, Actor } from '@/lib/domain/access'
import { contentFrom } from '@/lib/domain/asset-content'
import type { AssetContent } from '@/lib/domain/asset-fields'

type Scene = Readonly<{ tx: Tx; actor: Actor; act: Act }>

/**
 * The stored draft with what is being typed, as far as it may be asked about. Of originals in other sections only those
 * count that stand in the stored draft: what one learns of their class is then in the trail. Null when it names a system
 * that does not exist, since that would answer for anybody.
 */
export async function foreseenContent(
  scene: Scene,
  stored: AssetContent,
  typed: Readonly<Record<string, unknown>>,
): Promise<AssetContent | null> {
  const content = contentFrom({ ...stored, ...typed })
  if (!(await holdersExist(scene.tx, content))) return null
  const own = await ownNumbers(scene, content.originals)
  const originals = content.originals.filter((number) => stored.originals.includes(number) || own.has(number))
  return { ...content, originals }
}

async function holdersExist(tx: Tx, { systemId, alsoHeldBy }: AssetContent): Promise<boolean> {
  const named = [...new Set([...alsoHeldBy, ...(systemId === null ? [] : [systemId])])]
  return (await tx.informationSystem.count({ where: { id: { in: named } } })) === named.length
}

async function ownNumbers({ tx, actor, act }: Scene, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.assetVersion.findMany({
    where: { AND: [visibleVersions(actor, act), { assetNo: { in: [...numbers] }, listed: true }] },
    select: { assetNo: true },
  })
  return new Set(rows.map(({ assetNo }) => assetNo))
}
