import { z } from 'zod'
import { changes } from './workflow'
import { rowId } from './row-input'

/** What a queue is narrowed to: a kind of request, or the requests that lower a rating. */
const queueKinds = [...changes, 'lowered'] as const
export type QueueKind = (typeof queueKinds)[number]

/** Where a row stands in a queue. Queues are ordered by `risk` (highest first), then time, then id. */
export type Place = Readonly<{ risk: number; at: Date; id: string }>

/** The place as it stands in the address. */
const placeText = ({ risk, at, id }: Place) => `${risk}_${at.getTime()}_${id}`

const place = z.preprocess(
  (text) => {
    const [risk, at, id] = typeof text === 'string' ? text.split('_') : []
    return { risk, at, id }
  },
  z.object({
    risk: z.coerce.number().int().min(0).max(10_000),
    at: z.coerce
      .number()
      .int()
      .min(0)
      .max(8.64e15)
      .transform((time) => new Date(time)),
    id: rowId,
  }),
)

/** The search parameters of a queue. What is not understood counts as not given. */
export const queueFilter = z.object({
  kind: z.enum(queueKinds).optional().catch(undefined),
  after: place.optional().catch(undefined),
  before: place.optional().catch(undefined),
  /** 後閲 in place of what waits. */
  view: z.enum(['after']).optional().catch(undefined),
  /** The asset that was decided just now. */
  decided: rowId.optional().catch(undefined),
})
export type QueueFilter = z.output<typeof queueFilter>

/** A page of a queue read in either direction: one more row than fits tells whether there is another page. */
export function pageOf<Row extends Place>(rows: readonly Row[], size: number, { after, before }: PageAt) {
  const page = rows.slice(0, size)
  const more = rows.length > size
  if (before !== undefined) page.reverse()
  const [first, last] = [page[0], page.at(-1)]
  return {
    page,
    previous: first !== undefined && (before === undefined ? after !== undefined : more) ? placeText(first) : undefined,
    next: last !== undefined && (before !== undefined || more) ? placeText(last) : undefined,
  }
}
export type PageAt = Readonly<{ after?: Place | undefined; before?: Place | undefined }>

/** The address of a queue narrowed to a kind, at one of its pages. */
export function queueHref(path: string, parts: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const search = new URLSearchParams(given).toString()
  return search === '' ? path : `${path}?${search}`
}
