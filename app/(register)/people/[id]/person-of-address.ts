import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '@/lib/auth/require-actor'
import { personDetail } from '@/lib/people/person-detail'
import { rowId } from '@/lib/domain/row-input'

/** The person of an address, for the screen and its title alike. */
export const personOfAddress = cache(async (id: string) => {
  const actor = await requireActor('person.read')
  const { data: personId } = rowId.safeParse(id)
  const person = personId === undefined ? null : await personDetail(actor, personId)
  return person ?? notFound()
})
