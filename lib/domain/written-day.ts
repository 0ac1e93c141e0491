import { z } from 'zod'
import { readDate } from './japanese-date'

/** A day in an address, in any way a person writes one; what is none counts as not given. */
export const writtenDay = z
  .string()
  .transform((text) => readDate(text) ?? undefined)
  .optional()
  .catch(undefined)
