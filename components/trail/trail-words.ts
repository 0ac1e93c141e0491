import { useLocale, useTranslations } from 'next-intl'
import { useFieldText } from '@/components/assets/field-words'
import { assetFields, type AssetContent, type FieldKey } from '@/lib/domain/asset-fields'
import { isIsoDate } from '@/lib/domain/fiscal-year'
import { formatDate, formatInstant } from '@/lib/domain/japanese-date'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import type { ToldRequest } from '@/lib/trails/told-request'

type Has<Key> = Readonly<{ has(code: string): boolean }> & ((key: Key) => string)

/** The word for a code, or the code itself where the city has none. */
function wordOr<Key extends string>(t: Has<Key>, code: string, otherwise = code): string {
  const isKey = (text: string): text is Key => t.has(text)
  return isKey(code) ? t(code) : otherwise
}

/** Which act it was, in a word. */
export function useActWord() {
  const t = useTranslations('acts')
  return (act: string): string => wordOr(t, act)
}

/** What an entry is about: 情報資産, 利用者, 権限. */
export function useSubjectWord() {
  const t = useTranslations('trail.subjects')
  return (subject: string): string => wordOr(t, subject)
}

/** Why something was refused. */
export function useReasonWord() {
  const t = useTranslations('trail.reasons')
  return (reason: string): string => wordOr(t, reason)
}

const fieldOfColumn = new Map(
  assetFields.map((field) => [field.key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), field]),
)

function isFieldValue(value: unknown): value is AssetContent[FieldKey] {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

export type Names = Readonly<Record<string, string>>

/** Columns and values of entries in words: fields of assets as on their page, everything else from the list of columns. */
export function useTrailWords(names: Names, policy: PolicyForScreens) {
  const columns = useTranslations('trail.columns')
  const values = useTranslations('trail.values')
  const choices = useTranslations('choices.yesNo')
  const labels = useTranslations('fields')
  const locale = useLocale()
  const systems = Object.entries(names).map(([id, name]) => ({ id, name }))
  const fieldText = useFieldText(policy, systems)

  function text(column: string, value: unknown): string | null {
    if (value === null || value === undefined || value === '') return null
    if (typeof value === 'boolean') return choices(value ? 'yes' : 'no')
    if (typeof value === 'number') return value.toLocaleString(locale)
    if (typeof value !== 'string')
      return Array.isArray(value) ? value.map(String).join('、') : Object.values(value).map(String).join('、')
    const field = column === 'field' ? assetFields.find(({ key }) => key === value) : undefined
    if (field !== undefined) return labels(`${field.key}.label`)
    if (isIsoDate(value)) return formatDate(value, locale)
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return formatInstant(new Date(value), locale)
    return names[value] ?? names[`${column}:${value}`] ?? wordOr(values, `${column}.${value}`, value)
  }

  return {
    label: (subject: string, column: string): string => {
      const field = subject === 'asset_version' ? fieldOfColumn.get(column) : undefined
      return field === undefined ? wordOr(columns, column) : labels(`${field.key}.label`)
    },
    value: (subject: string, column: string, value: unknown): string | null => {
      const field = subject === 'asset_version' ? fieldOfColumn.get(column) : undefined
      return field !== undefined && isFieldValue(value) ? fieldText(field, value) : text(column, value)
    },
  }
}

type Entry = ToldRequest['entries'][number]

/** What the program needs and nobody reads: ids of rows, counters, what is derived from other columns. */
const untold = new Set([
  'id',
  'asset_id',
  'version_id',
  'request_id',
  'decision_id',
  'content_hash',
  'search',
  'revision',
  'listed',
  'updated_at',
  'updated_by_id',
  'updated_by_name',
  'created_by_id',
  'submitted_by_id',
  'decided_by_id',
  'requestId',
  'contentHash',
  'session',
  'refused',
])

const order = new Map([...fieldOfColumn.keys()].map((column, place) => [column, place]))
const placeOf = (column: string) => order.get(column) ?? -1

/** The columns of an entry that are told; the fields of an asset in the order of its page. */
export function toldColumns({ before, after }: Entry): string[] {
  const columns = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...columns].filter((column) => !untold.has(column)).sort((a, b) => placeOf(a) - placeOf(b))
}
