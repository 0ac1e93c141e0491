import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from '@/lib/db'
import { foldForSearch, piecesOf, searchWords } from '@/lib/domain/search-text'

/** A text to look for as it is: LIKE takes these three signs for patterns. */
export const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&')

type Named = Readonly<{ id: string; name: string }>
type Where = Prisma.AssetSearchWhereInput

/** A word of a search: its pieces, the text to recheck when they may lie apart, and what is called so. */
export type SearchedWord = Readonly<{ pieces: readonly string[]; text: string | null; named: readonly string[] }>

const wordsFor = (kind: 'unit' | 'system', named: readonly Named[], word: string) =>
  named.filter(({ name }) => foldForSearch(name).includes(word)).map(({ id }) => `${kind}:${id}`)

/**
 * The words of a search as the index is asked for them. Pieces of one or two signs are the word itself; those of a longer
 * one may lie apart, so the text is looked at.
 */
export async function searchedWords(tx: Tx, q: string, units: readonly Named[]): Promise<SearchedWord[]> {
  const words = searchWords(q)
  if (words.length === 0) return []
  const systems = await tx.informationSystem.findMany({ select: { id: true, name: true } })
  return words.map((word) => ({
    pieces: piecesOf(word),
    text: Array.from(word).length <= 2 ? null : escaped(word),
    named: [...wordsFor('unit', units, word), ...wordsFor('system', systems, word)],
  }))
}

function holding({ pieces, text, named }: SearchedWord): Where {
  const itself = { pieces: { hasEvery: [...pieces] }, ...(text !== null && { search: { contains: text } }) }
  return named.length === 0 ? itself : { OR: [itself, { pieces: { hasSome: [...named] } }] }
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
  const words = await searchedWords(tx, q, units)
  return words.length === 0 ? {} : { searched: { AND: words.map(holding) } }
}
