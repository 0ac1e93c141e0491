import { z } from 'zod'
import { rowId } from './row-input'

/** How a row would be taken, in the order in which a person looks at them. */
export const rowStatuses = ['decision', 'error', 'new', 'changed', 'same', 'left-out'] as const
export type RowStatus = (typeof rowStatuses)[number]

const place = z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined)

/** Which rows of a ledger are shown, and where the page begins. */
export const batchFilter = z.object({
  show: z.enum(rowStatuses).optional().catch(undefined),
  after: place,
  before: place,
})
export type BatchFilter = z.output<typeof batchFilter>

/** The address of a ledger with these rows. */
export function batchHref(
  batchId: string,
  show: RowStatus | undefined,
  page: Readonly<{ after?: number; before?: number }> = {},
): string {
  const parts = Object.entries({ show, ...page }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  const search = new URLSearchParams(parts).toString()
  return `/ledgers/${batchId}${search === '' ? '' : `?${search}`}`
}

/** Where a page of the list of ledgers begins. */
export const batchListFilter = z.object({ after: rowId.optional().catch(undefined) })

/** Why an upload was refused, as the address tells it. */
export const refusedUpload = z.object({
  refused: z
    .string()
    .regex(/^[A-Z_]{1,40}$/)
    .catch(''),
  ending: z
    .string()
    .regex(/^[a-z]{1,5}$/)
    .catch(''),
  rows: z.coerce.number().int().min(1).max(1_000_000).catch(20_000),
})
