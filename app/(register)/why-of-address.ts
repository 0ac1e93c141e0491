import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '@/lib/auth/require-actor'
import { whyEffective } from '@/lib/classes/why-effective'
import type { Actor } from '@/lib/domain/access'
import { rowId } from '@/lib/domain/row-input'

async function whyOf(actor: Actor, kind: 'asset' | 'system', id: string) {
  const { data: nodeId } = rowId.safeParse(id)
  const why = nodeId === undefined ? null : await whyEffective(actor, kind, nodeId)
  return why ?? notFound()
}

/** Why the asset of an address has its class, for the screen and its title alike. */
export const whyAssetOfAddress = cache(async (id: string) => {
  const actor = await requireActor('asset.read')
  return whyOf(actor, 'asset', id)
})

/** Why the system of an address has its class, for the screen and its title alike. */
export const whySystemOfAddress = cache(async (id: string) => {
  const actor = await requireActor('system.read')
  return whyOf(actor, 'system', id)
})
