import { notFound } from 'next/navigation'
import { cache } from 'react'
import { assetDetail } from '@/lib/assets/asset-detail'
import { requireActor } from '@/lib/auth/require-actor'
import { rowId } from '@/lib/domain/row-input'

/** The asset of an address as it stands now, for the screen and its title alike. */
export const assetOfAddress = cache(async (id: string) => {
  const actor = await requireActor('asset.read')
  const { data: assetId } = rowId.safeParse(id)
  const asset = assetId === undefined ? null : await assetDetail(actor, assetId)
  return asset ?? notFound()
})
