import { z } from 'zod'

/**
 * The id of a row, as an address, a form or code names it. Always in small letters, as the database writes it: ids are
 * compared as text, and nobody shall pass for somebody else by writing their own id in capitals.
 */
export const rowId = z.uuid().toLowerCase()

/** An id that may stay open: an empty control of a form is none. */
export const rowIdOrNone = z.union([z.null(), z.literal('').transform(() => null), rowId])

/** The revision of a row as it was when it was read. */
export const revision = z.int().positive()

/** A revision as a form sends it. */
export const typedRevision = z.coerce.number().int().positive()
