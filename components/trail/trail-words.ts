import { useLocale, useTranslations } from 'next-intl'
import { useDutyWord } from '@/components/assets/duty-words'
import { useFieldText } from '@/components/assets/field-words'
import { assetFields, type AssetContent, type FieldKey } from '@/lib/domain/asset-fields'
import { isIsoDate } from '@/lib/domain/fiscal-year'
import { formatDate, formatInstant } from '@/lib/domain/japanese-date'
import { fieldOfColumn } from '@/lib/domain/trail-columns'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'

type Words<Key> = Readonly<{ has(code: string): boolean }> & ((key: Key) => string)

/** The word for a key, or the code itself where there is none. */
function wordOr<Key extends string>(t: Words<Key>, key: string, code: string): string {
  const isKey = (text: string): text is Key => /^[\w.-]+$/.test(text) && t.has(text)
  return isKey(key) ? t(key) : code
}

/** Which act it was, in a word. */
export function useActWord() {
  const t = useTranslations('acts')
  return (act: string): string => wordOr(t, act, act)
}

/** What an entry is about: 情報資産, 利用者, 権限. */
export function useSubjectWord() {
  const t = useTranslations('trailWords')
  return (subject: string): string => wordOr(t, `subjects.${subject}`, subject)
}

/** Why something was refused. */
export function useReasonWord() {
  const t = useTranslations('trailWords')
  return (reason: string): string => wordOr(t, `values.reason.${reason.replaceAll(' ', '-')}`, reason)
}

function isFieldValue(value: unknown): value is AssetContent[FieldKey] {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

export type Names = Readonly<Record<string, string>>

/** Columns and values of entries in words: fields of assets as on their page, everything else from the list of columns. */
export function useTrailWords(names: Names, policy: PolicyForScreens) {
  const t = useTranslations('trailWords')
  const choices = useTranslations('choices.yesNo')
  const labels = useTranslations('fields')
  const locale = useLocale()
  const systems = Object.entries(names).map(([id, name]) => ({ id, name }))
  const fieldText = useFieldText(policy, systems)
  const dutyWord = useDutyWord()

  function text(column: string, value: unknown): string | null {
    if (value === null || value === undefined || value === '') return null
    if (typeof value === 'boolean') return choices(value ? 'yes' : 'no')
    if (typeof value === 'number') return value.toLocaleString(locale)
    if (column === 'handling' && Array.isArray(value)) return value.map((code) => dutyWord(String(code))).join('、')
    if (typeof value !== 'string')
      return Array.isArray(value) ? value.map(String).join('、') : Object.values(value).map(String).join('、')
    const field = column === 'field' ? assetFields.find(({ key }) => key === value) : undefined
    if (field !== undefined) return labels(`${field.key}.label`)
    if (isIsoDate(value)) return formatDate(value, locale)
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return formatInstant(new Date(value), locale)
    if (column.startsWith('because_')) return names[value] ?? t('ofOthers')
    if (column === 'password_hash') return t('changedSecret')
    return (
      names[value] ?? names[`${column}:${value}`] ?? wordOr(t, `values.${column}.${value.replaceAll(' ', '-')}`, value)
    )
  }

  return {
    label: (subject: string, column: string): string => {
      const field = subject === 'asset_version' ? fieldOfColumn.get(column) : undefined
      return field === undefined ? wordOr(t, `columns.${column}`, column) : labels(`${field.key}.label`)
    },
    value: (subject: string, column: string, value: unknown): string | null => {
      const field = subject === 'asset_version' ? fieldOfColumn.get(column) : undefined
      return field !== undefined && isFieldValue(value) ? fieldText(field, value) : text(column, value)
    },
  }
}
