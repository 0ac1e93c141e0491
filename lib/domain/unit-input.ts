import { z } from 'zod'
import { day, dayOrNone } from './day-input'
import { filled, shortCode } from './person-input'
import { rowId, rowIdOrNone, typedRevision } from './row-input'

/** 局・部・課・係, as `unit.kind` keeps them. */
export const unitKinds = ['bureau', 'department', 'section', 'subsection'] as const

/** What becomes of a unit (domain 6.4): 改称 分割 統合 所管替え 廃止. */
export const unitChanges = ['renamed', 'split', 'merged', 'moved', 'abolished'] as const
export type UnitChange = (typeof unitChanges)[number]

const longestName = 80
const mostSuccessors = 20

/** The units that take over. A form sends one text per list, some of them empty. */
const ids = z
  .union([z.array(z.union([z.literal(''), rowId])).max(mostSuccessors), z.literal(''), rowId])
  .default([])
  .transform((typed) => [...new Set([typed].flat().filter((id) => id !== ''))])

/** A unit that begins on a day. */
export const unitInput = z.strictObject({
  code: shortCode('codeShape'),
  name: filled(longestName),
  kind: z.enum(unitKinds),
  parentId: rowIdOrNone.default(null),
  validFrom: day,
})

/** A unit as corrected, or as it ends. The code stays: asset numbers begin with it. */
export const unitRevisionInput = z.strictObject({
  unitId: rowId,
  revision: typedRevision,
  name: filled(longestName),
  kind: z.enum(unitKinds),
  parentId: rowIdOrNone.default(null),
  validTo: dayOrNone,
  change: z.union([z.null(), z.literal('').transform(() => null), z.enum(unitChanges)]).default(null),
  successorIds: ids,
})
