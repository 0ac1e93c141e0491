import 'server-only'
import type { Tx } from '@/lib/db'
import { searchExcerpt } from '@/lib/domain/search-marks'
import { foldForSearch, searchWords } from '@/lib/domain/search-text'
import { namedSystems } from '@/lib/systems/named-systems'

/** What the list does not show, but a search looks at. */
const fields = ['nameKana', 'location', 'vendor', 'cloudService', 'note'] as const
const columns = {
  id: true,
  systemId: true,
  alsoHeldBy: true,
  nameKana: true,
  location: true,
  vendor: true,
  cloudService: true,
  note: true,
} as const

/** Where a word of the search was found besides what the list shows: the field, and the text around the word. */
export type HitBeside = Readonly<{ field: (typeof fields)[number] | 'systemId'; text: string }>

type Shown = Readonly<{ id: string; texts: readonly string[] }>

/** For each version of a page the fields that hold a word none of its shown texts holds. Empty without a search. */
export async function hitsBeside(tx: Tx, q: string, page: readonly Shown[]): Promise<Map<string, HitBeside[]>> {
  const words = searchWords(q)
  const missing = new Map(
    page.map(({ id, texts }) => {
      const folded = texts.map(foldForSearch)
      return [id, words.filter((word) => !folded.some((text) => text.includes(word)))]
    }),
  )
  const ids = [...missing].flatMap(([id, left]) => (left.length > 0 ? [id] : []))
  if (ids.length === 0) return new Map()
  const rows = await tx.assetVersion.findMany({ where: { id: { in: ids } }, select: columns })
  const systems = new Map((await namedSystems(tx, rows)).map(({ id, name }) => [id, name]))
  return new Map(
    rows.map(({ id, systemId, alsoHeldBy, ...texts }) => {
      const held = [systemId, ...alsoHeldBy].flatMap((system) => systems.get(system ?? '') ?? [])
      const beside = [
        ...fields.map((field) => ({ field, text: texts[field] })),
        ...[...new Set(held)].map((text) => ({ field: 'systemId' as const, text })),
      ]
      return [id, besideOf(beside, missing.get(id) ?? [])]
    }),
  )
}

/** One field per word, the first that holds it. */
function besideOf(texts: readonly HitBeside[], words: readonly string[]): HitBeside[] {
  const held = words.flatMap((word) => texts.find(({ text }) => foldForSearch(text).includes(word)) ?? [])
  return [...new Set(held)].map(({ field, text }) => ({ field, text: searchExcerpt(text, words) }))
}
