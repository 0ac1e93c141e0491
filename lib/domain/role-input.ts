import { z } from 'zod'
import { roles } from './access'
import { filled } from './person-input'
import { typedRevision } from './row-input'

const longestRoleName = 40

/** What a role is called on the screens of this city, in both languages. */
export const roleNameInput = z.strictObject({
  role: z.enum(roles),
  revision: typedRevision,
  ja: filled(longestRoleName),
  en: filled(longestRoleName),
})
