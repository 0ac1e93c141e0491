import { applies, assetFields, type AssetContent, type AssetField, type FieldKey } from './asset-fields'
import { isPairs, sortedPairs } from './pairs'

type FieldValue = AssetContent[FieldKey]

/** What a field holds when nothing was entered: '', [], {} or null. */
function emptyValue({ kind }: AssetField): FieldValue {
  if (kind === 'line' || kind === 'lines') return ''
  if (kind === 'pairs') return {}
  return kind === 'choices' || kind === 'systems' || kind === 'asset-numbers' ? [] : null
}

const isText = (value: unknown) => typeof value === 'string'
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText)
const holds: Readonly<Record<AssetField['kind'], (value: unknown) => boolean>> = {
  line: isText,
  lines: isText,
  choices: isTexts,
  systems: isTexts,
  'asset-numbers': isTexts,
  pairs: isPairs,
  'yes-no': (value) => value === null || typeof value === 'boolean',
  number: (value) => value === null || typeof value === 'number',
  choice: (value) => value === null || isText(value),
  date: (value) => value === null || isText(value),
  system: (value) => value === null || isText(value),
  segment: (value) => value === null || isText(value),
  level: (value) => value === null || isText(value),
}

type Values = Readonly<Record<string, unknown>>

function isAssetContent(value: Values): value is AssetContent {
  return assetFields.every(({ key, kind }) => holds[kind](value[key]))
}

/** The fields of an asset out of a wider record, e.g. a row of the database. Throws when one is absent or of another kind. */
export function contentFrom(value: Values): AssetContent {
  const content: Values = Object.fromEntries(assetFields.map(({ key }) => [key, value[key]]))
  if (isAssetContent(content)) return content
  throw new TypeError('a content of an asset holds every field')
}

/** A new asset before the first letter is typed. */
export const emptyContent: AssetContent = contentFrom(
  Object.fromEntries(assetFields.map((field) => [field.key, emptyValue(field)])),
)

/** The content with every field emptied that is not asked for, such as the vendor of what is not outsourced. */
export function withoutInapplicable(content: AssetContent): AssetContent {
  return contentFrom(
    Object.fromEntries(
      assetFields.map((field) => [field.key, applies(field, content) ? content[field.key] : emptyValue(field)]),
    ),
  )
}

/** Is nothing entered? A 'no' is an answer. */
export function isEmpty(value: FieldValue): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)
}

/** Two values of one field are the same; the order of several choices does not matter. */
export function isSame(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
}

/** A value with its parts in an order of their own. */
function inOrder(value: FieldValue) {
  if (isPairs(value)) return sortedPairs(value)
  return typeof value === 'object' && value !== null ? [...value].sort() : value
}

/** How a field changed between two versions; null stands for no earlier version. */
export type Difference = Readonly<{ key: FieldKey; before: FieldValue; after: FieldValue; kind: DifferenceKind }>
type DifferenceKind = 'added' | 'removed' | 'changed' | 'same'

/** Field by field, in the order of the form; fields that are empty on both sides are left out. */
export function differences(before: AssetContent | null, after: AssetContent): Difference[] {
  const earlier = before ?? emptyContent
  return assetFields.flatMap(({ key }) => {
    const [was, becomes] = [earlier[key], after[key]]
    if (isEmpty(was) && isEmpty(becomes)) return []
    return [{ key, before: was, after: becomes, kind: kindOf(was, becomes) }]
  })
}

function kindOf(was: FieldValue, becomes: FieldValue): DifferenceKind {
  if (isSame(was, becomes)) return 'same'
  if (isEmpty(was)) return 'added'
  return isEmpty(becomes) ? 'removed' : 'changed'
}

/** Fields that came after the first contents were hashed: left out while empty, so that those hashes hold. */
const later: ReadonlySet<FieldKey> = new Set([
  'originals',
  'alsoHeldBy',
  'answers',
  'ruleReasons',
  'dutiesRemoved',
  'cloudKind',
  'segmentReason',
])

/** The content as one text that is the same for the same content: fields in their order, choices sorted. */
export function canonicalContent(content: AssetContent): string {
  return JSON.stringify(
    assetFields
      .filter(({ key }) => !later.has(key) || !isEmpty(content[key]))
      .map(({ key }) => [key, inOrder(content[key])]),
  )
}
