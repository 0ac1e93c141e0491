import { z } from 'zod'
import { axes } from './asset-fields'
import { day } from './day-input'
import { handlingCodes } from './duties'
import { filled } from './person-input'
import { networkModels, placementVerdicts } from './policy'
import { problem } from './problems'
import { rowId, typedRevision } from './row-input'
import { lines } from './text'

const longestName = 80
const longestText = 500

const reason = lines(longestText).pipe(z.string().min(1))
const scheme = { schemeId: rowId, revision: typedRevision }

/** A draft of a new version, copied from a published scheme. */
export const schemeDraftInput = z.strictObject({ fromId: rowId, ja: filled(longestName), en: filled(longestName) })

/** The duties that come with a level. A form sends nothing, one text, or a list. */
const handling = z
  .union([z.array(z.enum(handlingCodes)), z.enum(handlingCodes).transform((one) => [one])])
  .default([])
  .transform((chosen) => handlingCodes.filter((code) => chosen.includes(code)))

/** A level of a draft: its words in both languages and the handling that comes with it. */
export const levelInput = z.strictObject({
  schemeId: rowId,
  axis: z.enum(axes),
  code: z.string().max(8),
  revision: typedRevision,
  ja: filled(longestName),
  en: filled(longestName),
  criterionJa: reason,
  criterionEn: reason,
  examplesJa: lines(longestText).default(''),
  examplesEn: lines(longestText).default(''),
  handling,
})

/** A draft as it is thrown away. */
export const schemeInput = z.strictObject(scheme)

/** Taking back what is not in force yet. */
export const takeBackInput = z.strictObject({ ...scheme, reason })

/** Putting a draft in force from a day. */
export const publishInput = z.strictObject({ ...scheme, validFrom: day, reason })

const verdict = z.enum(placementVerdicts)

/** A cell as a form sends it: `3B lgwan warn block`, what, where, as it was read and as it shall be. */
const cell = z.string().transform((typed, ctx) => {
  const [content = '', place = '', was, becomes] = typed.split(' ')
  const verdicts = z.tuple([verdict, verdict]).safeParse([was, becomes])
  if (!verdicts.success) {
    ctx.addIssue({ code: 'custom', ...problem('notChoice') })
    return z.NEVER
  }
  return { content, place, was: verdicts.data[0], verdict: verdicts.data[1] }
})
const mostCells = 200

/** Cells of the matrix of a network model that shall say something else. */
export const placementInput = z.strictObject({
  networkModel: z.enum(networkModels),
  cells: z.union([z.array(cell).max(mostCells), cell.transform((one) => [one])]).default([]),
  reason,
})

/** Another network model for the city. */
export const networkModelInput = z.strictObject({
  networkModel: z.enum(networkModels),
  revision: typedRevision,
  reason,
})
