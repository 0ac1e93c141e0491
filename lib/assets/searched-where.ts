import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from '@/lib/db'
import { foldForSearch, piecesOf, searchWords } from '@/lib/domain/search-text'

/** A text to look for as it is: LIKE takes these three signs for patterns. */
export const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&')

type Named = Readonly<{ id: string; name: string }>
type Where = Prisma.AssetSearchWhereInput

const wordsFor = (kind: 'unit' | 'system', named: readonly Named[], word: string) =>
  named.filter(({ name }) => foldForSearch(name).includes(word)).map(({ id }) => `${kind}:${id}`)

/** The pieces of one or two signs are the word itself; those of a longer one may lie apart, so the text is looked at. */
function holding(word: string): Where {
  const pieces = { pieces: { hasEvery: piecesOf(word) } }
  return Array.from(word).length <= 2 ? pieces : { ...pieces, search: { contains: escaped(word) } }
}

/**
 * The condition of a search: every word stands in a line of the asset, or in the name of its unit or of a system that
 * holds it. Empty when nothing is searched.
 */
export async function searchedWhere(
  tx: Tx,
  q: string,
  units: readonly Named[],
): Promise<Prisma.AssetVersionWhereInput> {
  const words = searchWords(q)
  if (words.length === 0) return {}
  const systems = await tx.informationSystem.findMany({ select: { id: true, name: true } })
  const found = (word: string): Where => {
    const named = [...wordsFor('unit', units, word), ...wordsFor('system', systems, word)]
    return named.length === 0 ? holding(word) : { OR: [holding(word), { pieces: { hasSome: named } }] }
  }
  return { searched: { AND: words.map(found) } }
}
