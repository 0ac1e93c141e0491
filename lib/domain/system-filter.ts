import { z } from 'zod'
import { addressText } from './address-text'
import { placeOfAddress, placeText, type Place } from './asset-filter'
import { rowId } from './row-input'
import { systemKinds } from './system-input'

/** Whether a list shows what is in use, what ended, or both. */
export const systemStates = ['current', 'ended', 'all'] as const

/** The conditions of the list of systems as the address has them; anything unknown falls back to the usual list. */
export const systemFilter = z.object({
  q: addressText(200).catch(''),
  kind: z.enum(systemKinds).optional().catch(undefined),
  segment: z
    .string()
    .regex(/^[\p{L}\p{N}_-]{1,40}$/u)
    .optional()
    .catch(undefined),
  unit: rowId.optional().catch(undefined),
  state: z.enum(systemStates).catch('current'),
  after: placeOfAddress,
  before: placeOfAddress,
})
export type SystemFilter = z.output<typeof systemFilter>

/** The address of the list under these conditions; a page of it begins `after` or ends `before` a place. */
export function systemListHref(filter: SystemFilter, page: Readonly<{ after?: Place; before?: Place }> = {}): string {
  const { q, kind, segment, unit, state } = filter
  const parts = Object.entries({ q, kind, segment, unit, state: state === 'current' ? undefined : state })
  const places = Object.entries(page).map(([name, at]): [string, string] => [name, placeText(at)])
  const told = parts.flatMap(([name, text]): [string, string][] =>
    text === undefined || text === '' ? [] : [[name, text]],
  )
  const search = new URLSearchParams([...told, ...places]).toString()
  return search === '' ? '/systems' : `/systems?${search}`
}
