import { plain } from './sheet'
import { labelsOf, isListField } from './choices'
import { isLevelField, ruleOf, type LedgerField, type LedgerValue } from './fields'
import { readCount } from './read-count'
import { readDay } from './read-day'
import { readRetention } from './read-retention'

/**
 * What a person decided about a row: the value of a cell. `taken`: the row is not taken at all, or is a new asset although
 * one like it is known.
 */
export type RowAnswers = Readonly<Partial<Record<LedgerField, LedgerValue>> & { taken?: 'new' | 'left-out' }>

/** What was decided about a whole ledger, by `rowKey`. */
export type LedgerAnswers = Readonly<Record<string, RowAnswers>>

/** A row of a sheet, as one word. */
export const rowKey = (sheet: string, row: number) => `${String(row)} ${sheet}`

const levels = { conf: ['3A', '3B', '3C', '2', '1'], integ: ['2', '1'], avail: ['2', '1'] } as const

/** Both on paper and electronic, as one asset. */
const withPaper = ['紙・業務システム', '紙・ファイルサーバ']

/** The words to choose from for a field; null where the value is written. */
export function answerWords(field: LedgerField): readonly string[] | null {
  if (isLevelField(field)) return levels[field]
  if (ruleOf(field).kind === 'yes-no') return ['○', '×']
  if (field === 'media') return [...labelsOf('media'), ...withPaper]
  return isListField(field) ? labelsOf(field) : null
}

/** The value that a person chose or wrote for a field; undefined when it is none. */
export function answerValue(field: LedgerField, text: string): LedgerValue | undefined {
  const written = text.trim()
  const { kind } = ruleOf(field)
  if (written === '') return undefined
  if (kind === 'yes-no') return ['○', '×'].includes(written) ? written === '○' : undefined
  if (kind === 'media') {
    const words = written.split('・')
    return words.every((word) => labelsOf('media').includes(word)) ? words : undefined
  }
  const words = kind === 'count' ? null : answerWords(field)
  if (words !== null) return words.includes(written) ? written : undefined
  if (kind === 'date') return readDay(written, false).value ?? undefined
  if (kind === 'retention') return readRetention(written).value ?? undefined
  if (kind === 'count') return readCount(written).value ?? undefined
  return kind === 'number' ? plain(written) : written
}
