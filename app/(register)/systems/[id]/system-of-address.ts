import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '@/lib/auth/require-actor'
import { rowId } from '@/lib/domain/row-input'
import { systemDetail } from '@/lib/systems/system-detail'

/** The system of an address, for the screen and its title alike. */
export const systemOfAddress = cache(async (id: string) => {
  const actor = await requireActor('system.read')
  const { data: systemId } = rowId.safeParse(id)
  const system = systemId === undefined ? null : await systemDetail(actor, systemId)
  return system ?? notFound()
})
