import { z } from 'zod'
import { roles } from './access'
import { day } from './day-input'
import { rowId, rowIdOrNone, typedRevision } from './row-input'

/** A grant to be given: person × role × unit × period. Whether it may be given is for grant-rules. */
export const grantInput = z.strictObject({
  personId: rowId,
  role: z.enum(roles),
  unitId: rowIdOrNone.default(null),
  validFrom: day,
  validTo: day,
})

/** A grant to be confirmed or revoked, as it was when it was shown. */
export const grantStepInput = z.strictObject({ grantId: rowId, revision: typedRevision })
