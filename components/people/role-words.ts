import type { Role } from '@/lib/domain/access'

/** How the roles are called in this city, in the language of the reader. */
export type RoleWords = Readonly<Record<Role, string>>
