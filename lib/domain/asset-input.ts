import { z } from 'zod'
import { assetFields, type AssetField, type FieldKey } from './asset-fields'
import { assetRules } from './asset-rules'
import { findIndividualNumber } from './individual-number'
import { readDate } from './japanese-date'
import { pairsMeant, type BlankText } from './pairs'
import { problem } from './problems'
import { isAnswer } from './questions'
import { line, lines } from './text'
import { numbersMeant } from './typed-content'
import { rowId, rowIdOrNone } from './row-input'

const nothing = z.literal('').transform(() => null)

/** A choice of one; '' from an empty form control is none. */
const oneOf = (options: readonly string[]) => z.union([z.null(), nothing, z.enum(options)])

/** Several choices: a form sends none, one text, or a list. */
const severalOf = (options: readonly string[]) =>
  z.union([
    z.array(z.enum(options)),
    z.literal('').transform(() => []),
    z.enum(options).transform((option) => [option]),
  ])

/** yes and no from a form, true and false from code; no answer is not a no. */
const yesNo = z.union([z.boolean(), z.null(), nothing, z.enum(['yes', 'no']).transform((answer) => answer === 'yes')])

/** A whole number of at least 0, as typed: full-width digits and thousands separators are read. */
const count = (max: number) =>
  z.union([
    z.null(),
    z.int().min(0).max(max),
    z.string().transform((typed, ctx) => {
      const digits = typed.length > 40 ? typed : typed.normalize('NFKC').replace(/[,\s]/g, '')
      if (digits === '') return null
      if (!/^\d{1,12}$/.test(digits)) ctx.addIssue({ code: 'custom', ...problem('notNumber') })
      else if (Number(digits) > max) ctx.addIssue({ code: 'custom', ...problem('tooBig', { max }) })
      return Number(digits)
    }),
  ])

/** A day in any form an officer writes (令和9年3月31日, R9.3.31, 2027/3/31); kept as an ISO day. */
const day = z.union([
  z.null(),
  z.string().transform((typed, ctx) => {
    if (typed.trim() === '') return null
    const iso = readDate(typed)
    if (iso === null) ctx.addIssue({ code: 'custom', ...problem('notDate') })
    return iso
  }),
])

/** Several of something: a form sends none, one text, or a list. */
const listOf = (one: z.ZodType<string>, read: (text: string) => readonly string[]) =>
  z.preprocess((sent) => (typeof sent === 'string' ? read(sent) : sent), z.array(one).max(20))

/** The code of a unit and a number within it; its twelve digits may happen to be those of an individual number (R29). */
const assetNumber = z
  .string()
  .refine((text) => /^[0-9A-Za-z-]{1,20}-\d{4,6}$/.test(text), { ...problem('notAssetNumber'), abort: true })
  .refine((text) => /^\d{8}-\d{4}$/.test(text) || findIndividualNumber(text) === null, problem('individualNumber'))
const asOne = (text: string) => (text === '' ? [] : [text])

/** Which pairs a field takes: a code is no place for free text. */
const known: Readonly<Partial<Record<FieldKey, (code: string, text: string) => boolean>>> = {
  answers: isAnswer,
  ruleReasons: (code) => Object.hasOwn(assetRules, code),
}
const isNoNumber = (code: string) => findIndividualNumber(code) === null

/** Codes with a text each, as code has them or as a form sends them. */
const pairsOf = (max: number, isKnown: (code: string, text: string) => boolean, blank: BlankText) =>
  z.preprocess(
    (sent) => (Array.isArray(sent) || sent === '' ? pairsMeant([sent].flat().map(String), blank) : sent),
    z
      .record(z.string().regex(/^[A-Za-z0-9-]{1,40}$/), lines(max))
      .refine((pairs) => Object.keys(pairs).length <= 60, problem('tooMany', { max: 60 }))
      .transform((pairs) =>
        Object.fromEntries(Object.entries(pairs).filter(([, text]) => blank === 'kept' || text !== '')),
      )
      .superRefine((pairs, ctx) => {
        for (const [code, text] of Object.entries(pairs))
          if (!isKnown(code, text)) ctx.addIssue({ code: 'custom', path: [code], ...problem('notChoice') })
      }),
  )

/** A code that only the database can check: a level, a segment. */
const code = z.union([z.null(), nothing, z.string().max(40)])

function schemaOf(field: AssetField) {
  switch (field.kind) {
    case 'line':
      return line(field.max)
    case 'lines':
      return lines(field.max)
    case 'choice':
      return oneOf(field.options)
    case 'choices':
      return severalOf(field.options)
    case 'yes-no':
      return yesNo
    case 'number':
      return count(field.max)
    case 'date':
      return day
    case 'system':
      return rowIdOrNone
    case 'systems':
      return listOf(rowId, asOne)
    case 'asset-numbers':
      return listOf(assetNumber, numbersMeant)
    case 'pairs':
      return pairsOf(field.max, known[field.key] ?? isNoNumber, field.blank)
    case 'segment':
    case 'level':
      return code
  }
}

/**
 * The content of an asset from a form, a sheet or code. It knows shapes; the rules know the policy. A field that is not
 * there stays as it is.
 */
export const assetContentInput = z
  .strictObject(Object.fromEntries(assetFields.map((field) => [field.key, schemaOf(field)])))
  .partial()
