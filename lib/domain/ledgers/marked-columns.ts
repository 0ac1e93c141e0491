import { codeOf, isListField } from './choices'
import { ruleOf, type LedgerField } from './fields'
import { levelIn } from './read-level'
import { readMedia } from './read-media'
import { readRetention } from './read-retention'
import { readSegment } from './read-segment'
import { yesOrNo } from './yes-no'

const unnamed = { system: '', location: '' }

/** Can a column below the word of this field stand for this one value, so that a mark in it chooses the value? */
export function canBeMarked(field: LedgerField, word: string): boolean {
  switch (ruleOf(field).kind) {
    case 'level':
      return /^(3[A-C]|[1-3])$/.test(levelIn(word))
    case 'media': {
      const { value, ask } = readMedia(word, unnamed)
      return value !== null || ask?.code === 'MEDIA_UNSPECIFIC'
    }
    case 'segment':
      return readSegment(word).value !== null
    case 'retention':
      return readRetention(word).value !== null && /\d|永|常用/.test(word)
    case 'choice':
      return isListField(field) && codeOf(field, word) !== null
    default:
      return field === 'pi_items'
  }
}

/** A column that stands for one value, and what its cell holds. */
type Mark = Readonly<{ word: string; text: string }>

/** Is the column marked? A blank is not; what is no mark at all counts as one, so that nothing is overlooked. */
export const isMarked = ({ text }: Mark) => text !== '' && yesOrNo(text) !== false

/**
 * What a group of columns says: the one word that is marked. Media and recorded items may be several. Null: none or
 * several, where one is needed.
 */
export function markedWord(field: LedgerField, marks: readonly Mark[]): string | null {
  const marked = marks.filter(isMarked).map(({ word }) => word)
  if (field === 'media') return marked.length === 0 ? null : marked.join('・')
  if (field === 'pi_items') return marked.join('、')
  return marked.length === 1 ? (marked[0] ?? null) : null
}
