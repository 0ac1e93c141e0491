import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { requireActor } from '@/lib/auth/require-actor'
import { personDetail } from '@/lib/people/person-detail'

/** The person of an address, for the screen and its title alike. */
export const personOfAddress = cache(async (id: string) => {
  const actor = await requireActor('person.read')
  const { data: personId } = z.uuid().safeParse(id)
  const person = personId === undefined ? null : await personDetail(actor, personId)
  return person ?? notFound()
})
