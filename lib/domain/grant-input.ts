import { z } from 'zod'
import { roles } from './access'
import { day } from './day-input'
import { idOrNone } from './person-input'

/** A grant to be given: person × role × unit × period. Whether it may be given is for grant-rules. */
export const grantInput = z.strictObject({
  personId: z.uuid(),
  role: z.enum(roles),
  unitId: idOrNone,
  validFrom: day,
  validTo: day,
})

/** A grant to be confirmed or revoked, as it was when it was shown. */
export const grantStepInput = z.strictObject({ grantId: z.uuid(), revision: z.coerce.number().int().positive() })
