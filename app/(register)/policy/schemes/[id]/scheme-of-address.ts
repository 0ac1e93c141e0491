import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '@/lib/auth/require-actor'
import { rowId } from '@/lib/domain/row-input'
import { schemeDetail } from '@/lib/policy/policy-overview'

/** The scheme of an address, for the screen and its title alike. */
export const schemeOfAddress = cache(async (id: string) => {
  const actor = await requireActor('policy.read')
  const { data: schemeId } = rowId.safeParse(id)
  const scheme = schemeId === undefined ? null : await schemeDetail(actor, schemeId)
  return scheme ?? notFound()
})

/** As `schemeOfAddress`, where only drafts are at home. */
export async function draftOfAddress(id: string) {
  const scheme = await schemeOfAddress(id)
  return scheme.state === 'draft' ? scheme : notFound()
}
