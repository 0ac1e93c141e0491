import 'server-only'
import { mayEver, type Actor } from '@/lib/domain/access'
import { grantsEnding } from '@/lib/people/grants-ending'
import { waitingGrants } from '@/lib/people/waiting-grants'
import { roleWords } from '@/lib/roles/role-names'

/** The grants somebody who gives them has to look after; null for everybody else. */
export async function grantsToMind(actor: Actor) {
  if (!mayEver(actor, 'grant.confirm')) return null
  const [waiting, ending, words] = await Promise.all([waitingGrants(actor), grantsEnding(actor), roleWords(actor)])
  return { waiting, ending, roleWords: words }
}

export type GrantsToMind = NonNullable<Awaited<ReturnType<typeof grantsToMind>>>
