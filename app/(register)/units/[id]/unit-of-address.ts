import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '@/lib/auth/require-actor'
import { unitDetail } from '@/lib/units/unit-detail'
import { rowId } from '@/lib/domain/row-input'

/** The unit of an address, for the screen and its title alike. */
export const unitOfAddress = cache(async (id: string) => {
  const actor = await requireActor('unit.read')
  const { data: unitId } = rowId.safeParse(id)
  const unit = unitId === undefined ? null : await unitDetail(actor, unitId)
  return unit ?? notFound()
})
