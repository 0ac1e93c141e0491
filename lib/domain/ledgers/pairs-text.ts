import { sortedPairs, type Pairs } from '../pairs'

/** Codes with a text each in one cell: 「R08=理由」 in a line each; a line break within a text is written 「\\n」. */
export function pairsText(pairs: Pairs): string {
  return sortedPairs(pairs)
    .map(([code, text]) => `${code}=${text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n')}`)
    .join('\n')
}

/** The pairs of such a cell; null when a line is none. */
export function pairsIn(cell: string): Pairs | null {
  const lines = cell.split('\n').map((line) => /^([A-Za-z0-9-]{1,40})=(.*)$/.exec(line.trim()))
  const pairs = lines.flatMap((found): [string, string][] =>
    found === null
      ? []
      : [[found[1] ?? '', (found[2] ?? '').replace(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : String(sign)))]],
  )
  return pairs.length === lines.length ? Object.fromEntries(pairs) : null
}
