import 'server-only'
import { visibleVersions } from '@/lib/assets/visible-versions'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { pastStates } from '@/lib/domain/asset-filter'

/** Figures that open the list behind them (lib/domain/asset-filter.ts): registered, new drafts, 未分類. */
export async function registerFigures(tx: Tx, actor: Actor) {
  const gate = visibleVersions(actor, 'asset.read')
  const groups = await tx.assetVersion.groupBy({
    by: ['state'],
    where: { AND: [gate, { listed: true, state: { in: ['registered', 'draft'] } }] },
    _count: true,
  })
  const inState = (state: string) => groups.find((group) => group.state === state)?._count ?? 0
  const unrated = { listed: true, confidentiality: null, state: { notIn: [...pastStates] } }
  return {
    registered: inState('registered'),
    drafts: inState('draft'),
    unrated: await tx.assetVersion.count({ where: { AND: [gate, unrated] } }),
  }
}

export type RegisterFigures = Awaited<ReturnType<typeof registerFigures>>

/** Registered assets of the whole city by confidentiality and segment. A null is one that nobody rated or placed. */
export async function cityMatrix(tx: Tx, actor: Actor) {
  const groups = await tx.assetVersion.groupBy({
    by: ['confidentiality', 'segmentCode'],
    where: { AND: [visibleVersions(actor, 'asset.read'), { listed: true, state: 'registered' }] },
    _count: true,
  })
  return groups.map(({ _count: assets, ...place }) => ({ ...place, assets }))
}

export type CityMatrix = Awaited<ReturnType<typeof cityMatrix>>
