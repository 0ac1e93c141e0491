import { z } from 'zod'
import type { IsoDate } from './fiscal-year'
import { formatWareki, readDate, type Locale } from './japanese-date'
import { problem } from './problems'

function isoDay(typed: string, ctx: z.core.$RefinementCtx) {
  const day = readDate(typed)
  if (day !== null) return day
  ctx.addIssue({ code: 'custom', ...problem('notDate') })
  return z.NEVER
}

/** A day that must be given, in any form an officer writes (令和9年3月31日, R9.3.31, 2027-03-31); kept as an ISO day. */
export const day = z.string().min(1).transform(isoDay)

/** A day or none: an empty control of a form is none. */
export const dayOrNone = z
  .union([z.null(), z.literal('').transform(() => null), z.string().transform(isoDay)])
  .default(null)

/** A day as a form shows it to be changed: in the era for Japanese readers, else as the ISO day. `day` reads both. */
export const formatTyped = (iso: IsoDate, locale: Locale) => (locale === 'ja' ? formatWareki(iso) : iso)
