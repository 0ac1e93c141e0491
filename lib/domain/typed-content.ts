import { contentFrom, emptyContent } from './asset-content'
import { assetFields, type AssetContent, type AssetField, type FieldKey } from './asset-fields'
import { formatWareki, readDate, type Locale } from './japanese-date'
import { isPairs, pairsAsTyped, pairsMeant } from './pairs'

/** What stands in the controls of one field: a text, the codes that are ticked, or 'code=text' for each pair. */
export type TypedValue = string | readonly string[]

/** What stands in the form, field by field; '' and [] where nothing was entered. */
export type TypedContent = Readonly<Record<FieldKey, TypedValue>>

type Sent = Readonly<{ keys: () => Iterable<string>; getAll: (name: string) => readonly unknown[] }>

/** What a form sent for one field. Radio buttons and checkboxes that nobody chose are not sent at all: '' and []. */
export function typedValue(field: AssetField, form: Sent): TypedValue {
  if (field.kind === 'pairs') return typedPairs(field, form)
  const texts = form.getAll(field.key).filter((value) => typeof value === 'string')
  const isList = field.kind === 'choices' || field.kind === 'systems'
  return isList ? texts.filter((text) => text !== '') : (texts[0] ?? '')
}

/** Each pair is a control of its own, named after the field and the code: ruleReasons.R08. */
export const pairName = (key: FieldKey, code: string) => `${key}.${code}`

function typedPairs({ key }: AssetField, form: Sent): string[] {
  const start = pairName(key, '')
  return [...new Set(form.keys())]
    .filter((name) => name.startsWith(start))
    .map((name) => `${name.slice(start.length)}=${form.getAll(name).find((text) => typeof text === 'string') ?? ''}`)
    .filter((one) => !one.endsWith('='))
    .sort()
}

/** The whole form; fields that are not in it count as empty. */
export function typedContent(form: Sent): TypedContent {
  return byField((field) => typedValue(field, form))
}

/** The content as the form shows it: days as the reader writes them, numbers in digits. */
export function typedOf(content: AssetContent, locale: Locale): TypedContent {
  return byField(({ key, kind }) => {
    const value = content[key]
    if (value === null) return ''
    if (typeof value === 'boolean') return value ? 'yes' : 'no'
    if (typeof value === 'number') return String(value)
    if (isPairs(value)) return pairsAsTyped(value)
    if (kind === 'asset-numbers') return [value].flat().join('、')
    return kind === 'date' ? dateAsTyped(String(value), locale) : value
  })
}

/** A day as it stands in its control once it was read; what is no day stays as it was typed. */
export function dateAsTyped(text: string, locale: Locale): string {
  const day = readDate(text)
  if (day === null) return text
  return locale === 'ja' ? formatWareki(day) : day
}

/** Two entries mean the same, whatever the spelling of a day or a number and the order of ticks. */
export function isSameTyped(field: AssetField, a: TypedValue, b: TypedValue): boolean {
  return plain(field, a) === plain(field, b)
}

/**
 * The content that is being typed, as far as it decides which fields are asked for and which are still empty. The server
 * judges the rest.
 */
export function contentMeant(typed: TypedContent): AssetContent {
  return contentFrom(Object.fromEntries(assetFields.map((field) => [field.key, meant(field, typed[field.key])])))
}

function meant(field: AssetField, value: TypedValue): AssetContent[FieldKey] {
  if (field.kind === 'pairs') return pairsMeant([value].flat(), field.blank)
  if (field.kind === 'asset-numbers') return numbersMeant([value].flat().join(' '))
  if (typeof value !== 'string' || value.trim() === '')
    return typeof value === 'string' ? emptyContent[field.key] : value
  if (field.kind === 'yes-no') return value === 'yes'
  return field.kind === 'number' ? Number.parseInt(plain(field, value), 10) || 0 : value
}

/** The asset numbers in a text, whatever stands between them. */
export function numbersMeant(text: string): string[] {
  return [...new Set(text.normalize('NFKC').split(/[\s,、;]+/))].filter((number) => number !== '')
}

function plain({ kind }: AssetField, value: TypedValue): string {
  if (kind === 'asset-numbers') return numbersMeant([value].flat().join(' ')).sort().join(' ')
  if (typeof value !== 'string') return JSON.stringify([...value].sort())
  if (kind === 'date') return readDate(value) ?? value.trim()
  if (kind === 'number') return value.normalize('NFKC').replace(/[,\s]/g, '')
  return value.replace(/\r\n?/g, '\n').trim().normalize('NFC')
}

function byField(valueOf: (field: AssetField) => TypedValue): TypedContent {
  const typed = Object.fromEntries(assetFields.map((field) => [field.key, valueOf(field)]))
  if (isComplete(typed)) return typed
  throw new TypeError('a form of an asset holds every field')
}

function isComplete(typed: Readonly<Record<string, TypedValue>>): typed is TypedContent {
  return assetFields.every(({ key }) => key in typed)
}
