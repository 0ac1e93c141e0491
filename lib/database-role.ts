import 'server-only'
import { z } from 'zod'
import type { PrismaClient } from '@/prisma/generated/client'
import { db } from './db'

const row = z.object({
  name: z.string(),
  superuser: z.boolean(),
  bypasses: z.boolean(),
  owns: z.boolean(),
  inherits: z.boolean(),
})

/**
 * Why the program must not run with this login of the database, in words, or null when all is well. With a role that
 * owns the tables, passes row security or inherits a desk's rights, the second wall would not stand.
 */
export async function wrongDatabaseRole(client: Pick<PrismaClient, '$queryRaw'> = db()): Promise<string | null> {
  const found = await client.$queryRaw<unknown[]>`
    SELECT rolname AS name, rolsuper AS superuser, rolbypassrls AS bypasses,
      EXISTS (SELECT FROM pg_class WHERE relowner = role.oid AND relkind IN ('r', 'p')
        AND relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'audit'))) AS owns,
      EXISTS (SELECT FROM pg_auth_members WHERE member = role.oid AND inherit_option) AS inherits
    FROM pg_roles role WHERE rolname = current_user`
  const role = row.array().parse(found)[0]
  if (role === undefined) return 'データベースの利用者がわかりません / the login of the database is unknown'
  const faults = [
    role.superuser && 'SUPERUSER',
    role.bypasses && 'BYPASSRLS',
    role.owns && 'owner of the tables',
    role.inherits && 'INHERIT',
  ].filter((fault) => fault !== false)
  if (faults.length === 0) return null
  const why = `${role.name}: ${faults.join(', ')}`
  return `DATABASE_URL には権限のない利用者（daicho_app）を指定してください / use a login without rights of its own (${why})`
}
