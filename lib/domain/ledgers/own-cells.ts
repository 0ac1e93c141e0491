import type { AssetContent, FieldKey } from '../asset-fields'
import { isPairs } from '../pairs'
import { isListField, labelOfCode } from './choices'
import { isLevelField, ruleOf, type LedgerField } from './fields'
import { answers, ownColumns } from './own-columns'
import { literalSign } from './own-form'
import { pairsText } from './pairs-text'
import { readLevel } from './read-level'
import { wordOfRetention } from './read-retention'
import { isDash, isErasure, isRepeatMark } from './repeat-marks'
import { isError } from './sheet'
import type { LedgerSystem, SystemFinder } from './systems'
import { isAbsence } from './understand-cell'

/** An asset as a row of the register's own form tells of it. `status`: in words; `updatedOn`: an ISO day. */
export type OwnAsset = Readonly<{
  assetNo: string
  unit: Readonly<{ code: string; name: string }>
  status: string
  updatedOn: string
  content: AssetContent
}>

/** What spreadsheets take for the beginning of a formula, in any width, also where they take a line apart. */
const beginsFormula = (text: string) => /^[=+\-@\t\r\n−]/.test(text.normalize('NFKC'))

/** Would the text be taken for a formula, or by a reader of ledgers for anything but itself? */
const isMistakable = (text: string) =>
  text.startsWith(literalSign) ||
  beginsFormula(text) ||
  isRepeatMark(text) ||
  isErasure(text) ||
  isDash(text) ||
  isAbsence(text) ||
  isError(text)

const written = (text: string) => (text !== '' && isMistakable(text) ? literalSign + text : text)
const literal = (text: string) => literalSign + text

/** The name of a system, or its code where the name says another. */
function systemWord(systems: readonly LedgerSystem[], find: SystemFinder, id: string): string {
  const system = systems.find((one) => one.id === id)
  if (system === undefined) return ''
  return find(system.name) === system ? system.name : (system.aliases[0] ?? '')
}

function levelWord(field: LedgerField, code: string): string {
  const isPlain = isLevelField(field) && readLevel(field, code, 'new', () => '3B').value === code
  return isPlain ? code : literal(code)
}

type Words = Readonly<{ systems: readonly LedgerSystem[]; find: SystemFinder }>

function valueText(field: LedgerField, value: AssetContent[FieldKey], { systems, find }: Words): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? answers.yes : answers.no
  if (typeof value === 'number') return String(value)
  if (isPairs(value)) return written(pairsText(value))
  const { kind } = ruleOf(field)
  if (typeof value !== 'string') {
    if (kind === 'systems') return written(value.map((id) => systemWord(systems, find, id)).join('\n'))
    if (kind === 'media') return value.map((code) => labelOfCode('media', code)).join('、')
    return written(value.join('、'))
  }
  if (kind === 'system') return written(systemWord(systems, find, value))
  if (kind === 'level') return levelWord(field, value)
  if (kind === 'retention') return wordOfRetention(value)
  if (!isListField(field)) return written(value)
  const word = labelOfCode(field, value)
  return word === value && kind === 'segment' ? literal(value) : word
}

/** The cells of an asset under `ownColumns`. What a spreadsheet or a reader might take for something else is marked. */
export function ownCells({ assetNo, unit, status, updatedOn, content }: OwnAsset, words: Words): string[] {
  const beside: Readonly<Partial<Record<LedgerField, string>>> = {
    asset_no: written(assetNo),
    section: written(unit.code),
    section_name: written(unit.name),
    status: written(status),
    updated_on: updatedOn,
  }
  return ownColumns.map(({ field }) => {
    const { register } = ruleOf(field)
    return register === null ? (beside[field] ?? '') : valueText(field, content[register], words)
  })
}
