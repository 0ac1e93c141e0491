/** Codes with a text each: question → answer, rule → reason. */
export type Pairs = Readonly<Record<string, string>>

/** Is the value pairs, and not a list or a plain value? */
export function isPairs(value: unknown): value is Pairs {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string')
  )
}

/** The pairs by code, so that the same pairs always make the same text. */
export function sortedPairs(pairs: Pairs): [string, string][] {
  return Object.entries(pairs).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The pairs as a form holds them: 'code=text' each. */
export function pairsAsTyped(pairs: Pairs): string[] {
  return sortedPairs(pairs).map(([code, text]) => `${code}=${text}`)
}

/** What becomes of a code whose text is blank: it is not there, or it stays, so that the missing text can be asked for. */
export type BlankText = 'dropped' | 'kept'

/** The pairs meant by 'code=text' each. */
export function pairsMeant(typed: readonly string[], blank: BlankText = 'dropped'): Pairs {
  const parts = typed.map((one): [string, string] => {
    const cut = one.indexOf('=')
    return cut < 0 ? [one, ''] : [one.slice(0, cut), one.slice(cut + 1)]
  })
  return Object.fromEntries(parts.filter(([code, text]) => code !== '' && (blank === 'kept' || text.trim() !== '')))
}
