import { sectionCodeWord } from './assign-columns'
import { isListField, wordsOf } from './choices'
import { ledgerFields, ruleOf, type LedgerField } from './fields'
import { ownWord } from './header-words'

/** A column of the register's own form. `words`: what may be chosen in it; none where text is written. */
export type OwnColumn = Readonly<{ field: LedgerField; heading: string; words: readonly string[] }>

/** 有 and 無, for whatever is yes or no. */
export const answers = { yes: '有', no: '無' } as const

/** What the register tells of an asset beside its fields. */
const beside: readonly LedgerField[] = ['asset_no', 'section', 'section_name', 'status', 'updated_on']

function headingOf(field: LedgerField): string {
  if (field === 'section') return sectionCodeWord
  return field === 'section_name' ? ownWord('section') : ownWord(field)
}

function choosable(field: LedgerField): readonly string[] {
  if (ruleOf(field).kind === 'yes-no') return [answers.yes, answers.no]
  // Several media may stand in one cell, and of persons the number.
  return isListField(field) && field !== 'media' && field !== 'pi_count' ? wordsOf(field) : []
}

/** The columns of the register's own form: every field of an asset, under the very words by which it is known again. */
export const ownColumns: readonly OwnColumn[] = ledgerFields
  .filter((field) => ruleOf(field).register !== null || beside.includes(field))
  .map((field) => ({ field, heading: headingOf(field), words: choosable(field) }))
