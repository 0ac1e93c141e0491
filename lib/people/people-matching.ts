import 'server-only'
import { z } from 'zod'
import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from '@/lib/db'
import { roles } from '@/lib/domain/access'
import { addressText } from '@/lib/domain/address-text'
import { japanToday } from '@/lib/domain/fiscal-year'
import { personStates, type PersonState } from '@/lib/domain/person-state'
import { foldForSearch } from '@/lib/domain/search-text'
import { effectiveGrants } from './effective-grants'
import { rowId } from '@/lib/domain/row-input'

/** The conditions of the people list, as its address carries them. What does not fit is left out. */
export const personFilter = z.object({
  text: addressText(60).catch(''),
  unit: rowId.optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  state: z.enum(personStates).optional().catch(undefined),
  after: addressText(20).optional().catch(undefined),
  before: addressText(20).optional().catch(undefined),
})
export type PersonFilter = z.output<typeof personFilter>

function inState(state: PersonState, now: Date): Prisma.PersonWhereInput {
  const mustChange = { mustChange: true }
  switch (state) {
    case 'deactivated':
      return { deactivatedAt: { not: null } }
    case 'active':
      return { deactivatedAt: null, credential: { mustChange: false } }
    case 'invited':
      return {
        deactivatedAt: null,
        credential: { ...mustChange, OR: [{ validUntil: null }, { validUntil: { gt: now } }] },
      }
    case 'without-password':
      return {
        deactivatedAt: null,
        OR: [{ credential: null }, { credential: { ...mustChange, validUntil: { lte: now } } }],
      }
  }
}

/**
 * The people whose number, name or reading contains the text as the search compares it (lib/domain/search-text.ts).
 * A city has some thousand people: their names are folded here rather than kept folded in a column.
 */
async function containing(tx: Tx, text: string): Promise<Prisma.PersonWhereInput> {
  const wanted = foldForSearch(text)
  if (wanted === '') return {}
  const people = await tx.person.findMany({ select: { id: true, staffNo: true, name: true, kana: true } })
  const found = people.filter(({ staffNo, name, kana }) =>
    [staffNo, name, kana].some((part) => foldForSearch(part).includes(wanted)),
  )
  return { id: { in: found.map(({ id }) => id) } }
}

/** Who fits all conditions of the list. */
export async function peopleMatching(tx: Tx, filter: PersonFilter, now: Date): Promise<Prisma.PersonWhereInput> {
  const conditions = [await containing(tx, filter.text)]
  if (filter.unit !== undefined) conditions.push({ unitId: filter.unit })
  if (filter.state !== undefined) conditions.push(inState(filter.state, now))
  if (filter.role !== undefined) {
    conditions.push({ grants: { some: { AND: [effectiveGrants(japanToday(now)), { role: filter.role }] } } })
  }
  return { AND: conditions }
}
