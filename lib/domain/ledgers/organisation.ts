import { plain } from './sheet'

/** A unit as ledgers name it. Days are ISO days; `validTo` is null while it stands. */
export type LedgerUnit = Readonly<{
  code: string
  name: string
  parent: string | null
  isSection: boolean
  validFrom: string
  validTo: string | null
  successors: readonly string[]
}>

/** A section by its words: the code, and whether it has ended by today with others in its place. */
export type FoundUnit = Readonly<{ code: string; successors: readonly string[] }>

const isValidOn = ({ validFrom, validTo }: LedgerUnit, day: string) =>
  validFrom <= day && (validTo === null || validTo >= day)

/** Finds sections by code or by any words an office uses: 税制課, 理財部税制課, 管財課（車両係）. */
export function sectionFinder(units: readonly LedgerUnit[], referenceDay: string, today: string) {
  const names = new Map(units.map(({ code, name }) => [code, plain(name)]))
  const sections = units.filter(({ isSection }) => isSection)
  const byWords = new Map<string, LedgerUnit[]>()
  for (const unit of sections)
    for (const words of [plain(unit.name), plain((names.get(unit.parent ?? '') ?? '') + unit.name)])
      byWords.set(words, [...(byWords.get(words) ?? []), unit])
  const known = new Map<string, FoundUnit | null>()

  const choose = (found: readonly LedgerUnit[]): FoundUnit | null => {
    const unit =
      found.find((one) => isValidOn(one, referenceDay)) ?? found.find((one) => isValidOn(one, today)) ?? found[0]
    if (unit === undefined) return null
    return { code: unit.code, successors: isValidOn(unit, today) ? [] : unit.successors }
  }

  const byCode = new Map(units.map((unit) => [unit.code, unit]))

  const lookUp = (written: string): FoundUnit | null => {
    const unit = byCode.get(written)
    if (unit !== undefined) return choose([unit])
    const bare = written.replace(/[(（].*$/, '')
    const whole = byWords.get(written) ?? byWords.get(bare)
    if (whole !== undefined) return choose(whole)
    const above = [...byWords.keys()].filter((words) => bare.startsWith(words) && /(係|担当|班|グループ)$/.test(bare))
    const longest = above.sort((a, b) => b.length - a.length)[0]
    return longest === undefined ? null : choose(byWords.get(longest) ?? [])
  }

  return {
    /** The section that a cell names; null for none that there is or ever was. */
    of: (text: string): FoundUnit | null => {
      const words = plain(text).replace(/[・/／>＞]/g, '')
      const written = /^\d{4,}\D/.test(words) && !byCode.has(words) ? words.replace(/^\d+[-:]?/, '') : words
      const found = known.get(written)
      if (found !== undefined) return found
      const fresh = lookUp(written)
      known.set(written, fresh)
      return fresh
    },
    /** The one section that a title or the name of a sheet speaks of; null for none or several. */
    inside: (text: string): FoundUnit | null => {
      const written = plain(text)
      const named = sections.filter(({ name }) => written.includes(plain(name)))
      const longest = named.filter(
        (one) => !named.some((other) => other.name !== one.name && other.name.includes(one.name)),
      )
      return new Set(longest.map(({ name }) => name)).size === 1 ? choose(longest) : null
    },
  }
}

export type SectionFinder = ReturnType<typeof sectionFinder>
