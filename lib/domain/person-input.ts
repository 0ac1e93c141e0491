import { z } from 'zod'
import { problem } from './problems'
import { line } from './text'
import { rowId, rowIdOrNone, typedRevision } from './row-input'

/** Kinds of employment, as `person.employment` keeps them. */
export const employments = ['regular', 'reappointed', 'fiscal-year', 'dispatched', 'special'] as const

const longestName = 60
const longestPost = 60
const longestEmail = 254

/** A line that must not be empty. */
export const filled = (max: number) => line(max).pipe(z.string().min(1))

/** The number or code by which a person or a unit is known elsewhere: half-width, capital. */
export const shortCode = (code: string) =>
  filled(20)
    .transform((typed) => typed.normalize('NFKC').toUpperCase())
    .refine((typed) => /^[0-9A-Z-]{1,20}$/.test(typed), problem(code))

const toKatakana = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/\s+/g, '　')

/** The reading, kept in full-width katakana however it was typed. */
const reading = filled(longestName)
  .transform(toKatakana)
  .refine((typed) => /^[ァ-ヺーヽヾ・　]+$/.test(typed), problem('notKana'))

const person = {
  staffNo: shortCode('staffNoShape'),
  name: filled(longestName),
  kana: reading,
  post: line(longestPost).default(''),
  employment: z.enum(employments),
  unitId: rowIdOrNone.default(null),
  email: z.union([z.null(), z.literal('').transform(() => null), z.email().max(longestEmail)]).default(null),
}

/** What is asked of a person who is to use the register. */
export const personInput = z.strictObject(person)

/** Which person, as it was when its form was opened. */
export const personRevision = { personId: rowId, revision: typedRevision }

/** A person as corrected. */
export const personRevisionInput = z.strictObject({ ...personRevision, ...person })
