import { z } from 'zod'
import { addressText } from './address-text'
import { assetKinds, media } from './asset-choices'
import type { IsoDate } from './fiscal-year'
import { states } from './workflow'
import { rowId } from './row-input'

/** How a list may be ordered. Numbers begin with the code of the unit, so `number` also keeps units together. */
const assetSorts = ['number', 'name', 'updated'] as const
export type AssetSort = (typeof assetSorts)[number]
export const directions = ['asc', 'desc'] as const
export const pageSizes = [25, 50, 100] as const
export const usualSize = 50

/** What stands for 未分類, or for an asset in no segment yet, among the codes of a condition. */
export const nothingChosen = '-'

/** Kinds of personal information to look for; `unanswered` finds the assets of which nobody said. */
export const personalKinds = ['personal', 'special-care', 'my-number', 'no', 'unanswered'] as const
export type PersonalKind = (typeof personalKinds)[number]

/** What somebody should look at: an axis nobody rated; a rule that warned and was answered with a reason. */
export const concerns = ['unrated', 'warned'] as const
export type Concern = (typeof concerns)[number]

/** How long ago what is registered was looked at last: within a year, up to three, longer; or never. */
export const ages = ['year', 'three-years', 'longer', 'never'] as const
export type Age = (typeof ages)[number]

/** Where one age ends and the next begins, seen from today in Japan. */
export function ageBounds(today: IsoDate): Readonly<{ year: Date; threeYears: Date }> {
  const before = (years: number) =>
    new Date(`${String(Number(today.slice(0, 4)) - years)}${today.slice(4)}T00:00:00+09:00`)
  return { year: before(1), threeYears: before(3) }
}

/** `current` leaves out what is no longer of use: retired, rejected, discarded. `changing`: registered and being changed. */
export const stateChoices = ['current', ...states.filter((state) => state !== 'superseded'), 'changing', 'all'] as const
export type StateChoice = (typeof stateChoices)[number]
export const pastStates = ['retired', 'rejected', 'discarded'] as const

const code = z.string().regex(/^[\p{L}\p{N}_-]{1,40}$/u)

/** A name that comes once or several times in an address; what is not understood is left out, never an error. */
function several<Schema extends z.ZodType<string>>(one: Schema) {
  return z
    .union([z.string(), z.array(z.string()).max(100)])
    .transform((given) => [...new Set([given].flat())].flatMap((text) => one.safeParse(text).data ?? []))
    .catch([])
}

/** Where a page begins: the value the list is ordered by and the id, so that a changed or vanished row does no harm. */
export type Place = Readonly<{ id: string; value: string }>

/** A place as it stands in an address. */
export const placeText = ({ id, value }: Place) => `${id}_${value}`

/** A place as it is read from an address; what is none is left out. */
export const placeOfAddress = z
  .string()
  .max(1000)
  .transform((text) => ({ id: text.slice(0, 36), value: text.slice(37) }))
  .pipe(z.object({ id: rowId, value: z.string().regex(/^\P{Cc}*$/u) }))
  .optional()
  .catch(undefined)

/** The conditions of the list as the address has them. Anything unknown falls back to the usual list. */
export const assetFilter = z.object({
  q: addressText(200).catch(''),
  unit: rowId.optional().catch(undefined),
  segment: several(code),
  confidentiality: several(code),
  integrity: several(code),
  availability: several(code),
  personal: several(z.enum(personalKinds)),
  kind: several(z.enum([...assetKinds, nothingChosen])),
  medium: several(z.enum([...media, nothingChosen])),
  system: several(rowId),
  concern: several(z.enum(concerns)),
  age: several(z.enum(ages)),
  state: z.enum(stateChoices).catch('current'),
  // Whether the conditions stand open with their counts. No condition itself.
  panel: z.literal('open').optional().catch(undefined),
  sort: z.enum(assetSorts).catch('number'),
  direction: z.enum(directions).optional().catch(undefined),
  rows: z.coerce
    .number()
    .pipe(z.union(pageSizes.map((size) => z.literal(size))))
    .catch(usualSize),
  after: placeOfAddress,
  before: placeOfAddress,
})

export type AssetFilter = z.output<typeof assetFilter>

/** The latest change stands first, everything else begins at its beginning. */
export function directionOf({ sort, direction }: Pick<AssetFilter, 'sort' | 'direction'>): (typeof directions)[number] {
  return direction ?? (sort === 'updated' ? 'desc' : 'asc')
}

/** The conditions that narrow the list, without order and page; empty when everything is shown. */
export function narrowing(filter: AssetFilter): [string, string][] {
  return addressParts(filter).filter(([name]) => !['panel', 'sort', 'direction', 'rows'].includes(name))
}

function addressParts(filter: AssetFilter): [string, string][] {
  const { q, unit, state, panel, sort, direction, rows } = filter
  const parts: [string, string | undefined][] = [
    ['q', q],
    ['unit', unit],
    ['state', state === 'current' ? undefined : state],
    ...manifold.flatMap((name) => filter[name].map((value): [string, string] => [name, value])),
    ['panel', panel],
    ['sort', sort === 'number' ? undefined : sort],
    ['direction', direction],
    ['rows', rows === usualSize ? undefined : String(rows)],
  ]
  return parts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]]))
}

/** The conditions that take several values. */
export const manifold = [
  'segment',
  'confidentiality',
  'integrity',
  'availability',
  'personal',
  'kind',
  'medium',
  'system',
  'concern',
  'age',
] as const

/** The same order and size of page without any condition. */
export function withoutConditions(filter: AssetFilter): AssetFilter {
  const { panel, sort, direction, rows } = filter
  return { ...assetFilter.parse({}), panel, sort, direction, rows }
}

/** The conditions of a list with its order, as one text. */
export const addressOfList = (filter: AssetFilter): string => new URLSearchParams(addressParts(filter)).toString()

/** The list that such a text means. */
export function filterOfAddress(text: string): AssetFilter {
  const names = new URLSearchParams(text.slice(0, 8_000))
  return assetFilter.parse(
    Object.fromEntries([...new Set(names.keys())].map((name) => [name, manyOrOne(names.getAll(name))])),
  )
}
const manyOrOne = (values: readonly string[]) => (values.length > 1 ? values : values[0])

/** The address of the page that takes the list along as a file. */
export function exportHref(filter: AssetFilter, format?: string): string {
  const parts = new URLSearchParams(addressParts(filter))
  if (format !== undefined) parts.set('format', format)
  return parts.size === 0 ? '/assets/export' : `/assets/export?${parts.toString()}`
}

/** The address of the list under these conditions; a page of it begins `after` or ends `before` a place. */
export function assetListHref(filter: AssetFilter, page: Readonly<{ after?: Place; before?: Place }> = {}): string {
  const places = Object.entries(page).map(([name, at]): [string, string] => [name, placeText(at)])
  const search = new URLSearchParams([...addressParts(filter), ...places]).toString()
  return search === '' ? '/assets' : `/assets?${search}`
}
