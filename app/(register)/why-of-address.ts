import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '@/lib/auth/require-actor'
import { whyEffective } from '@/lib/classes/why-effective'
import { rowId } from '@/lib/domain/row-input'

/** Why the asset or system of an address has its class, for the screen and its title alike. */
export const whyOfAddress = cache(async (kind: 'asset' | 'system', id: string) => {
  const actor = await requireActor('asset.read')
  const { data: nodeId } = rowId.safeParse(id)
  const why = nodeId === undefined ? null : await whyEffective(actor, kind, nodeId)
  return why ?? notFound()
})
