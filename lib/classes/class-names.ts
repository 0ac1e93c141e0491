import 'server-only'
import type { Tx } from '@/lib/db'
import type { Act, Actor } from '@/lib/domain/access'
import { visibleVersions } from '@/lib/assets/visible-versions'

/** An asset or a system as it is named to the one who asks: an asset that is not theirs has neither id nor name. */
export type NamedNode = Readonly<
  { kind: 'asset' | 'system'; id: string; name: string; code: string } | { kind: 'asset'; id: null }
>

/** What nobody names: an asset beyond the reach of the one who asks. */
const ofOthers: NamedNode = { kind: 'asset', id: null }

/** How these assets and systems are called, as far as the actor reaches them with this act. */
export async function classNames(
  { tx, actor, act }: Readonly<{ tx: Tx; actor: Actor; act: Act }>,
  ids: readonly string[],
): Promise<(id: string) => NamedNode> {
  const assets = await tx.assetVersion.findMany({
    where: { AND: [visibleVersions(actor, act), { assetId: { in: [...ids] }, state: 'registered' }] },
    select: { assetId: true, assetNo: true, name: true },
  })
  const systems = await tx.informationSystem.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, code: true, name: true },
  })
  const known = new Map<string, NamedNode>([
    ...assets.map(({ assetId, assetNo, name }): [string, NamedNode] => [
      assetId,
      { kind: 'asset', id: assetId, name, code: assetNo },
    ]),
    ...systems.map(({ id, name, code }): [string, NamedNode] => [id, { kind: 'system', id, name, code }]),
  ])
  return (id) => known.get(id) ?? ofOthers
}
