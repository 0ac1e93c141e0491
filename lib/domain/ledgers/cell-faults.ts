import { findIndividualNumber } from '../individual-number'
import { isRegisterNumber } from './asset-numbers'
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

/** The register's own numbers may have twelve digits as well, and of pairs each text is looked at by itself. */
function holdsNumber(field: LedgerField, text: string, isOwnForm: boolean): boolean {
  if (text.length < 12 || ruleOf(field).kind === 'pairs') return false
  if (isOwnForm && ruleOf(field).kind === 'number')
    return text.split(/[\s、]+/).some((one) => !isRegisterNumber(one) && findIndividualNumber(one) !== null)
  return findIndividualNumber(text) !== null
}

/** `isNeeded`: the row must say something of the field; `isNumbered`: it names an asset of the register. */
type Row = Readonly<{ isNeeded: boolean; isOwnForm: boolean; isNumbered: boolean }>

/** What is wrong with a cell whatever its field; null: nothing. */
export function faultOf(
  field: LedgerField,
  source: Source,
  { nothingAbove }: AssetRow,
  { isNeeded, isOwnForm, isNumbered }: Row,
): Reading | null {
  if (isError(source.cell)) return ask('FORMULA_ERROR')
  if (field === 'name' && hasNoValue(source.cell)) return ask('FORMULA_NO_VALUE')
  if (nothingAbove.has(source.at)) return ask('REPEAT_NO_ABOVE')
  if (source.marks === 'several' || (source.marks === 'none' && isNeeded)) return ask('MATRIX_CONFLICT')
  if (holdsNumber(field, source.text, isOwnForm)) return ask('MYNUMBER_IN_TEXT')
  if (field === 'name' && plain(source.text) === '' && !isNumbered) return ask('NAME_MISSING')
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
