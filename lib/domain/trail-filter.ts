import { z } from 'zod'
import { addressText } from './address-text'
import { writtenDay } from './written-day'
import { rowId } from './row-input'

/** What an entry tells of: an act that was done, one that was refused, or the change of a row. */
export const trailKinds = ['done', 'refused', 'changes'] as const
export type TrailKind = (typeof trailKinds)[number]

/** Which request shows what was written in it: the one with this number, or all of the page. */
export const openedRequest = z
  .string()
  .regex(/^(\d{1,18}|all)$/)
  .optional()
  .catch(undefined)

/** The conditions of the trail as the address has them; what is not understood counts as not given. Days are of Japan. */
export const trailFilter = z.object({
  from: writtenDay,
  to: writtenDay,
  person: addressText(80).catch(''),
  act: z
    .string()
    .regex(/^[a-z][a-z-]*(\.[a-z-]+)?$/)
    .optional()
    .catch(undefined),
  asset: addressText(40).catch(''),
  unit: rowId.optional().catch(undefined),
  kind: z.enum(trailKinds).optional().catch(undefined),
  /** The number of the last entry that was shown: the next page lies before it. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
  open: openedRequest,
})
export type TrailFilter = z.output<typeof trailFilter>

const settled = ['from', 'to', 'person', 'act', 'asset', 'unit', 'kind'] as const

/** The conditions that are set, without page and what is open. */
export function narrowingOfTrail(filter: TrailFilter): [string, string][] {
  return settled.flatMap((name): [string, string][] => {
    const value = filter[name]
    return value === undefined || value === '' ? [] : [[name, value]]
  })
}

/** The address of a page of the trail under these conditions; without a page, the newest. */
export function trailHref(
  filter: TrailFilter,
  page: Readonly<{ before?: string | undefined; open?: string }> = {},
): string {
  const places = Object.entries(page).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  )
  const search = new URLSearchParams([...narrowingOfTrail(filter), ...places]).toString()
  return search === '' ? '/trail' : `/trail?${search}`
}
