import { emptyContent } from '../asset-content'
import type { AssetContent, FieldKey } from '../asset-fields'
import { numbersMeant } from '../typed-content'
import { isRegisterNumber } from './asset-numbers'
import { codeOf, isListField } from './choices'
import { ledgerFields, ruleOf, type LedgerField, type LedgerFields, type LedgerValue } from './fields'
import { pairsIn } from './pairs-text'
import { codeOfRetention, wordOfRetention } from './read-retention'
import type { SystemFinder } from './systems'

type Value = AssetContent[FieldKey]
/** What a row says in the words of the register: only fields of which it says something. */
export type RowContent = Readonly<Partial<Record<FieldKey, Value>>>

/** The last day of a month or a fiscal year, where a day is needed and none was written. */
function dayIn(written: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return written
  const fiscalYear = /^FY(\d{4})$/.exec(written)
  if (fiscalYear !== null) return `${Number(fiscalYear[1]) + 1}-03-31`
  const [year, month] = written.split('-').map(Number)
  return year && month ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : null
}

/** A length of the list, or 「その他」 with the words of the ledger. */
function retentionOf(written: string): RowContent {
  const code = codeOfRetention(written)
  return code === null ? { retention: 'other', retentionNote: written } : { retention: code, retentionNote: '' }
}

function countOf(field: LedgerField, value: LedgerValue): RowContent {
  if (typeof value === 'number') return field === 'handler_count' ? { handlerCount: value } : { personCount: value }
  if (field === 'handler_count' || typeof value !== 'object' || value === null || !('bucket' in value)) return {}
  return { personRange: codeOf('pi_count', value.bucket) }
}

/** A value in the words of the register; nothing where it has no word for it. */
function toldBy(field: LedgerField, value: LedgerValue, systems: SystemFinder): RowContent {
  const { kind, register } = ruleOf(field)
  if (kind === 'count') return countOf(field, value)
  if (register === null) return {}
  if (kind === 'yes-no') return typeof value === 'boolean' ? { [register]: value } : {}
  if (kind === 'media')
    return Array.isArray(value) ? { media: value.flatMap((word) => codeOf('media', String(word)) ?? []) } : {}
  if (kind === 'systems')
    return Array.isArray(value) ? { [register]: value.flatMap((name) => systems(String(name))?.id ?? []) } : {}
  if (typeof value !== 'string') return {}
  if (kind === 'retention') return retentionOf(value)
  if (kind === 'date') return { [register]: dayIn(value) }
  if (register === 'originals') {
    const numbers = numbersMeant(value)
    return numbers.every(isRegisterNumber) ? { originals: numbers } : {}
  }
  if (kind === 'pairs') return { [register]: pairsIn(value) ?? {} }
  if (kind === 'system') {
    const system = systems(value)
    return system === null ? {} : { systemId: system.id }
  }
  if (kind === 'text' || kind === 'absence' || kind === 'level') return { [register]: value }
  const code = isListField(field) ? codeOf(field, value) : null
  // A network of which no ledger has a word is written as its code.
  if (code === null) return kind === 'segment' ? { [register]: value } : {}
  return { [register]: code }
}

/** The fields of a row as the register holds them. An empty cell says nothing; what is to be erased is emptied. */
export function contentOfRow(fields: LedgerFields, erased: readonly LedgerField[], systems: SystemFinder): RowContent {
  const told = ledgerFields.flatMap((field): RowContent[] => {
    const value = fields[field]
    const { register } = ruleOf(field)
    if (erased.includes(field) && register !== null) return [{ [register]: emptyContent[register] }]
    if (field === 'retention' && value === wordOfRetention('other') && 'retention_note' in fields)
      return [{ retention: 'other' }]
    return value === undefined || value === null ? [] : [toldBy(field, value, systems)]
  })
  return told.reduce((whole, part) => ({ ...whole, ...part }), {})
}
