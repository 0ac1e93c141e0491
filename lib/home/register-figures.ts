import 'server-only'
import { visibleVersions } from '@/lib/assets/visible-versions'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { pastStates } from '@/lib/domain/asset-filter'

/** Registered assets by confidentiality and segment. A null is one that nobody rated or placed. */
export async function registeredByClass(tx: Tx, actor: Actor) {
  const groups = await tx.assetVersion.groupBy({
    by: ['confidentiality', 'segmentCode'],
    where: { AND: [visibleVersions(actor, 'asset.read'), { listed: true, state: 'registered' }] },
    _count: true,
  })
  return groups.map(({ _count: assets, ...place }) => ({ ...place, assets }))
}

export type RegisteredByClass = Awaited<ReturnType<typeof registeredByClass>>

/** Figures that open the list behind them (lib/domain/asset-filter.ts): registered, 未分類, new drafts. */
export async function registerFigures(tx: Tx, actor: Actor, byClass: RegisteredByClass) {
  const gate = visibleVersions(actor, 'asset.read')
  const unrated = { listed: true, confidentiality: null, state: { notIn: [...pastStates] } }
  return {
    registered: byClass.reduce((sum, { assets }) => sum + assets, 0),
    unrated: await tx.assetVersion.count({ where: { AND: [gate, unrated] } }),
    drafts: await tx.assetVersion.count({ where: { AND: [gate, { listed: true, state: 'draft' }] } }),
  }
}

export type RegisterFigures = Awaited<ReturnType<typeof registerFigures>>
