/** Where a number stands in the text as it was given: UTF-16 positions, `end` exclusive. */
export type Place = Readonly<{ start: number; end: number }>

// Hyphens, dashes, minus signs and the long vowel marks people type for them; ASCII and full-width forms by NFKC.
const hyphens = '\\-\\u2010-\\u2015\\u2043\\u2212\\u2500\\u30FC'
// NFKC turns every kind of space into this one. A line break ends a number.
const spaces = ' \\t'

/**
 * How the digits of one number may be kept apart. Trying each spelling on its own keeps a date or a telephone number
 * before an individual number from hiding it: 「2026-04-01 123456789018」.
 */
const spellings = ['', hyphens, spaces, hyphens + spaces].map((joints) =>
  joints ? new RegExp(`\\d(?:[${joints}]*\\d)*`, 'g') : /\d+/g,
)

/**
 * Three groups of four with up to three signs of any kind between them that are no letters, or one letter, twice the same:
 * 1234/5678/9018, 1234 / 5678 / 9018, 1234/5678・9018. A line break is none.
 */
const grouped = /(?<!\d)(\d{4})([^\d\n]|[^\d\p{L}\n]{2,3})(\d{4})(\2|[^\d\p{L}\n]{1,3})(\d{4})(?!\d)/gu
const isYear = (group: string) => /^(19|20)\d\d$/.test(group)
const isLetter = (joint: string) => /^\p{L}$/u.test(joint)

/** Does another digit stand beside the groups, with the same between or, where that changes, another four of any kind? */
function isLonger(before: string, after: string, [first, second]: readonly [string, string]): boolean {
  if (first !== second)
    return /(?<!\d)\d{4}[^\d\p{L}\n]{1,3}$/u.test(before.slice(-8)) || /^[^\d\p{L}\n]{1,3}\d{4}(?!\d)/u.test(after)
  const isDigit = (sign: string | undefined) => sign !== undefined && /\d/.test(sign)
  return (
    (before.endsWith(first) && isDigit(before.at(-first.length - 1))) ||
    (after.startsWith(first) && isDigit(after[first.length]))
  )
}

/** Such groups, unless a fourth follows or comes before (a card), or all are years (2021、2022、2023). */
function* inGroups(folded: string): Generator<Readonly<{ digits: string; index: number; length: number }>> {
  for (const {
    0: written,
    1: one = '',
    2: first = '',
    3: two = '',
    4: second = '',
    5: three = '',
    index,
  } of folded.matchAll(grouped)) {
    if (first !== second && isLetter(first)) continue
    const [before, after] = [
      folded.slice(Math.max(0, index - 8), index),
      folded.slice(index + written.length, index + written.length + 8),
    ]
    if (isLonger(before, after, [first, second]) || [one, two, three].every(isYear)) continue
    yield { digits: one + two + three, index, length: written.length }
  }
}

/**
 * The first place that may hold an individual number (個人番号), or null: exactly 12 digits with the right check digit,
 * in any width, with or without spaces and hyphens between them, and not part of a longer number (R29; check digit:
 * 番号法 の総務省令 5条). About one in ten other 12-digit numbers passes too, so ask the person; never delete.
 * Takes time in proportion to the length of the text.
 */
export function findIndividualNumber(text: string): Place | null {
  const { folded, places } = fold(text)
  const placeOf = (index: number, length: number): Place | null => {
    const [first, last] = [places[index], places[index + length - 1]]
    return first && last ? { start: first.start, end: last.end } : null
  }
  for (const spelling of spellings) {
    for (const { 0: written, index } of folded.matchAll(spelling)) {
      const digits = written.replace(/\D/g, '')
      if (!isIndividualNumber(digits) || isTelephone(digits, folded[index - 1])) continue
      return placeOf(index, written.length)
    }
  }
  for (const { digits, index, length } of inGroups(folded)) {
    if (isIndividualNumber(digits)) return placeOf(index, length)
  }
  return null
}

/** Twelve digits whose last is the check digit of the eleven before it. */
function isIndividualNumber(digits: string): boolean {
  return digits.length === 12 && Number(digits[11]) === checkDigit(digits.slice(0, 11))
}

/** Weights 2 to 7, then 2 to 6, from the lowest digit up; remainder by 11; 0 when that is 0 or 1 (R29). */
function checkDigit(eleven: string): number {
  const sum = Array.from(eleven)
    .reverse()
    .reduce((total, digit, n) => total + Number(digit) * (n < 6 ? n + 2 : n - 4), 0)
  const remainder = sum % 11
  return remainder <= 1 ? 0 : 11 - remainder
}

/** +81 90 1234 5678 has twelve digits as well. */
const isTelephone = (digits: string, before: string | undefined) => before === '+' && digits.startsWith('81')

/** Marks on a digit (1̲2̲3̲, 1️⃣) and signs nobody sees do not keep digits apart. */
const unseen = /^[\p{M}\p{Cf}]+$/u

/** The text in NFKC, sign by sign, so that every sign still knows where it came from; what is unseen is left out. */
function fold(text: string): Readonly<{ folded: string; places: readonly Place[] }> {
  const places: Place[] = []
  let folded = ''
  let start = 0
  for (const sign of text) {
    const plain = sign < '\u0080' ? sign : sign.normalize('NFKC')
    const place = { start, end: start + sign.length }
    if (!unseen.test(plain)) {
      for (let unit = 0; unit < plain.length; unit++) places.push(place)
      folded += plain
    }
    start = place.end
  }
  return { folded, places }
}
