import { plain } from './sheet'

/** An information system by its names. */
export type LedgerSystem = Readonly<{ id: string; name: string; aliases: readonly string[]; segmentCode: string }>

/** Finds systems by name or by another name that only one has; width and spaces do not matter, or the name says which. */
export function systemFinder(systems: readonly LedgerSystem[]) {
  const exactly = new Map(systems.map((system) => [system.name, system]))
  const byName = new Map(systems.map((system) => [plain(system.name).toUpperCase(), system]))
  const byAlias = new Map<string, LedgerSystem | null>()
  for (const system of systems)
    for (const alias of system.aliases) {
      const word = plain(alias).toUpperCase()
      byAlias.set(word, byAlias.has(word) ? null : system)
    }
  return (text: string): LedgerSystem | null => {
    const word = plain(text).toUpperCase()
    return exactly.get(text) ?? byName.get(word) ?? byAlias.get(word) ?? null
  }
}

export type SystemFinder = ReturnType<typeof systemFinder>
