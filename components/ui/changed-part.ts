type ChangedPart = Readonly<{ head: string; before: string; after: string; tail: string }>

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })
const letters = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment)

/** A text of a few words is compared as a whole; a longer one shows where it was changed. */
const longEnough = 12

/** What two texts share at their beginning and end, and what stands between. */
export function changedPart(before: string, after: string): ChangedPart {
  const one = letters(before)
  const other = letters(after)
  const shorter = Math.min(one.length, other.length)
  if (shorter < longEnough) return { head: '', before, after, tail: '' }
  let head = 0
  while (head < shorter && one[head] === other[head]) head += 1
  let tail = 0
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  if (head + tail < one.length / 2 && head + tail < other.length / 2) return { head: '', before, after, tail: '' }
  return {
    head: one.slice(0, head).join(''),
    before: one.slice(head, one.length - tail).join(''),
    after: other.slice(head, other.length - tail).join(''),
    tail: one.slice(one.length - tail).join(''),
  }
}
