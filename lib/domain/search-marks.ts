import { foldForSearch } from './search-text'

/** A piece of a text as it is stored; marked where a word of the search was found. */
export type MarkedPiece = Readonly<{ text: string; marked: boolean }>

/** A text and what it folds to, sign by sign: the folds in a row are the fold of the whole. */
type Folding = readonly Readonly<{ text: string; folded: string }>[]

/** A sign keeps the accents and the variation selectors that follow it: apart they would be drawn otherwise. */
const wholeSign = /\P{M}\p{M}*|\p{M}+/gu

function foldingOf(text: string, folded: string): Folding {
  const signs = (text.match(wholeSign) ?? []).map((sign) => ({ text: sign, folded: foldForSearch(sign) }))
  if (signs.map((sign) => sign.folded).join('') === folded) return signs
  const joined: { text: string; folded: string }[] = []
  for (const sign of signs) {
    joined.push(sign)
    // Two that fold otherwise together than apart (か and ゛) are one, which may then do so with the one before it.
    for (let last = joined.length - 1; last > 0; last -= 1) {
      const [one, other] = [joined[last - 1], joined[last]]
      if (one === undefined || other === undefined) break
      const together = foldForSearch(one.text + other.text)
      if (other.folded !== '' && together === one.folded + other.folded) break
      joined.splice(last - 1, 2, { text: one.text + other.text, folded: together })
    }
  }
  return joined.map((piece) => piece.folded).join('') === folded ? joined : [{ text, folded }]
}

/** Where the words stand in a folded text, by place of its code units. */
function placesOf(folded: string, words: readonly string[]): boolean[] {
  const found = Array.from({ length: folded.length }, () => false)
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      found.fill(true, at, at + word.length)
    }
  }
  return found
}

/**
 * The text in pieces, marked where the folded words (`searchWords`) stand in it, however both are written. The pieces in a
 * row are the text as it is stored; one sign that folds to several is marked whole. None is marked when no word is found.
 */
export function searchMarks(text: string, words: readonly string[]): MarkedPiece[] {
  const folded = foldForSearch(text)
  if (!words.some((word) => folded.includes(word))) return text === '' ? [] : [{ text, marked: false }]
  const found = placesOf(folded, words)
  const pieces: { text: string; marked: boolean }[] = []
  let at = 0
  for (const sign of foldingOf(text, folded)) {
    const last = pieces.at(-1)
    const marked =
      sign.folded === ''
        ? last?.marked === true && found[at] === true
        : found.slice(at, at + sign.folded.length).includes(true)
    at += sign.folded.length
    if (last?.marked === marked) last.text += sign.text
    else pieces.push({ text: sign.text, marked })
  }
  return pieces
}

const before = 12
const after = 36

/** A long text cut to the neighbourhood of the first word that is found in it, with … where something is left out. */
export function searchExcerpt(text: string, words: readonly string[]): string {
  const flat = text.replace(/\s+/gu, ' ')
  const pieces = searchMarks(flat, words)
  const first = pieces.findIndex((piece) => piece.marked)
  const signs = flat.match(wholeSign) ?? []
  const lead = pieces.slice(0, Math.max(first, 0)).flatMap((piece) => piece.text.match(wholeSign) ?? []).length
  const from = lead > before ? lead - before : 0
  const to = from + before + after
  return `${from > 0 ? '…' : ''}${signs.slice(from, to).join('')}${to < signs.length ? '…' : ''}`
}
