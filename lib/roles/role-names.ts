import 'server-only'
import { roles, type Actor, type Role } from '@/lib/domain/access'
import { inScopeOf } from '@/lib/scope'

export type RoleName = Readonly<{ role: Role; ja: string; en: string; revision: number }>

/** How the roles are called in this city, in the order of the access table. Everybody signed in may read them. */
export async function roleNames(actor: Actor): Promise<readonly RoleName[]> {
  const rows = await inScopeOf(actor, 'account.read', (tx) => tx.roleName.findMany())
  return roles.map((role) => ({ ja: role, en: role, revision: 1, ...rows.find((row) => row.role === role), role }))
}

/** The names in the language of the reader, by role. */
export async function roleWords(actor: Actor): Promise<Readonly<Record<Role, string>>> {
  const words: Record<Role, string> = { staff: '', manager: '', head: '', office: '', ciso: '', admin: '', auditor: '' }
  for (const name of await roleNames(actor)) words[name.role] = name[actor.locale]
  return words
}
