import { z } from 'zod'
import { findIndividualNumber } from './individual-number'
import { problem } from './problems'

const signs = new Intl.Segmenter('ja', { granularity: 'grapheme' })
const bytes = new TextEncoder()
const bytesPerSign = 8

/**
 * Signs that hide or reorder what a reader sees, or that the database and spreadsheets cannot keep: controls, halves of
 * a surrogate pair, direction marks, invisible letters and tags, non-characters. Variation selectors (IVS) and the
 * private use area stay, names of the city's people and places need them.
 */
const hidden = [
  '\\u034F\\p{Cs}',
  '\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F',
  '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069',
  '\\u00AD\\u115F\\u1160\\u180E\\u200B\\u200C\\u2060-\\u2065\\u206A-\\u206F\\u2800\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB',
  '\\u{E0000}-\\u{E007F}',
  '\\uFDD0-\\uFDEF\\uFFFC\\uFFFE\\uFFFF\\u{1D159}',
].join('')
/** The zero-width joiner is welcome inside an emoji (👨‍👩‍👧) and nowhere else. */
const looseJoiner =
  '(?<!\\p{Extended_Pictographic}(?:\\uFE0F|[\\u{1F3FB}-\\u{1F3FF}]){0,2})\\u200D|\\u200D(?!\\p{Extended_Pictographic})'
const forbiddenSign = new RegExp(`[${hidden}]|(?!\\u200D)\\p{Cf}|${looseJoiner}`, 'u')
/** Marks and variation selectors show nothing by themselves: text made of them would look empty and count as filled. */
const visibleSign = /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u

/**
 * One line of text of at most `max` signs as a reader counts them, e.g. a name. Trimmed, NFC (never NFKC: names keep
 * their form). Line breaks and tabs, which come with text pasted from a spreadsheet, become one space each run.
 * An empty line passes: whether an answer is required is another rule.
 * Problems: tooLong, forbiddenCharacter, individualNumber (R29).
 */
export function line(max: number) {
  return text(max, (raw) => raw.replace(/[\n\t]+/g, ' '))
}

/** Text of several lines, e.g. a remark: as `line`, but line breaks stay, all as \n, and so do tabs. */
export function lines(max: number) {
  return text(max, (raw) => raw)
}

function text(max: number, shape: (raw: string) => string) {
  return z.string().transform((raw, ctx) => {
    const refuse = (reason: ReturnType<typeof problem>) => {
      ctx.addIssue({ code: 'custom', ...reason })
      return z.NEVER
    }
    if (raw.length > max * bytesPerSign) return refuse(problem('tooLong', { max }))
    const tidy = shape(withPlainBreaks(raw).trimStart().trimEnd())
    const found = forbiddenSign.exec(tidy)
    if (found) return refuse(problem('forbiddenCharacter', described(tidy, found.index)))
    if (tidy !== '' && !visibleSign.test(tidy)) return refuse(problem('forbiddenCharacter', described(tidy, 0)))
    const kept = tidy.normalize('NFC')
    if (isLongerThan(max, kept)) return refuse(problem('tooLong', { max }))
    return findIndividualNumber(kept) ? refuse(problem('individualNumber')) : kept
  })
}

const withPlainBreaks = (raw: string) => raw.replace(/\r\n|[\r\u2028\u2029]/g, '\n')

/** A sign may carry many marks, so a text is measured in bytes too: eight to a sign, an average none comes near. */
export function isLongerThan(max: number, kept: string): boolean {
  if (bytes.encode(kept).length > max * bytesPerSign) return true
  return kept.length > max && [...signs.segment(kept)].length > max
}

/** The sign as Unicode names it, and which sign of the text it is, since nobody can see it. */
function described(tidy: string, index: number) {
  const point = tidy.codePointAt(index) ?? 0
  return {
    character: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`,
    position: Array.from(tidy.slice(0, index)).length + 1,
  }
}
