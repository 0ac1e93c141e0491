import { findIndividualNumber } from '../individual-number'
import { ruleOf, type LedgerField } from './fields'
import { ask, type Reading } from './reading'
import { hasNoValue, isError, plain } from './sheet'
import type { Source } from './source-cell'
import type { AssetRow } from './table-rows'

const hidden = '************'

/** The text as it may be shown: an individual number is never repeated. */
export function masked(text: string): string {
  if (text.length < 12) return text
  const place = findIndividualNumber(text)
  return place === null ? text.slice(0, 200) : text.slice(0, place.start) + hidden + text.slice(place.end)
}

/** Kinds whose values are text that a person wrote freely. */
const isFree = (field: LedgerField) =>
  ['text', 'absence', 'number', 'system', 'choice', 'retention'].includes(ruleOf(field).kind)

/** What is wrong with a cell whatever its field; null: nothing. `isNeeded`: the row must say something of the field. */
export function faultOf(
  field: LedgerField,
  source: Source,
  { nothingAbove }: AssetRow,
  isNeeded: boolean,
): Reading | null {
  if (isError(source.cell)) return ask('FORMULA_ERROR')
  if (field === 'name' && hasNoValue(source.cell)) return ask('FORMULA_NO_VALUE')
  if (nothingAbove.has(source.at)) return ask('REPEAT_NO_ABOVE')
  if (source.marks === 'several' || (source.marks === 'none' && isNeeded)) return ask('MATRIX_CONFLICT')
  if (source.text.length >= 12 && findIndividualNumber(source.text) !== null) return ask('MYNUMBER_IN_TEXT')
  if (field === 'name' && plain(source.text) === '') return ask('NAME_MISSING')
  return null
}

/** Reasons for which a row must not become an asset. */
export const refusing: ReadonlySet<string> = new Set(['FORMULA_NO_VALUE', 'NAME_MISSING', 'MYNUMBER_IN_TEXT'])
const twelveDigits = /(?<!\d)\d{12}(?!\d)/
/** What is good to know of a text. */
export const notable = (field: LedgerField, text: string): string[] => [
  ...(/[\uE000-\uF8FF]/.test(text) ? ['GAIJI_PUA'] : []),
  ...(isFree(field) &&
  text.length >= 12 &&
  twelveDigits.test(text.normalize('NFKC')) &&
  findIndividualNumber(text) === null
    ? ['TWELVE_DIGITS_NOT_A_NUMBER']
    : []),
]
