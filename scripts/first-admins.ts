import 'server-only'
import type pg from 'pg'
import { hashPassword, oneTimePassword } from '@/lib/auth/password'
import { fiscalYearOf, type IsoDate } from '@/lib/domain/fiscal-year'

export type NewAdmin = Readonly<{ staffNo: string; name: string; kana: string }>
export type MadeAdmin = Readonly<{ staffNo: string; name: string; oneTimePassword: string }>

/** Fewer could not confirm one another's grants (兼務の禁止). */
const fewestAdmins = 2

/** How many more administrators the register needs before it can look after itself. */
export async function missingAdmins(client: pg.ClientBase, today: IsoDate): Promise<number> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('administrators'))`)
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(DISTINCT person.id)::int AS count FROM person JOIN role_grant ON role_grant.person_id = person.id
     WHERE person.deactivated_at IS NULL AND role = 'admin' AND confirmed_at IS NOT NULL AND revoked_at IS NULL
       AND $1::date BETWEEN valid_from AND valid_to`,
    [today],
  )
  return Math.max(0, fewestAdmins - (rows[0]?.count ?? 0))
}

/** The person with this number, made when there is none; somebody whose rights ran out may be the first again. */
async function personOf(client: pg.ClientBase, { staffNo, name, kana }: NewAdmin) {
  const { rows } = await client.query<{ id: string; name: string }>(
    `INSERT INTO person (staff_no, name, kana, employment) VALUES ($1, $2, $3, 'regular')
     ON CONFLICT (staff_no) DO UPDATE SET deactivated_at = NULL, revision = person.revision + 1 RETURNING id, name`,
    [staffNo, name, kana],
  )
  const [person] = rows
  if (person === undefined) throw new Error('the database answered no person')
  return person
}

/**
 * Makes administrators as the owner of the tables, in the transaction of the client: with a confirmed grant until the end
 * of the fiscal year after next, and a one-time password for fourteen days. Answers the passwords.
 */
export async function makeAdmins(
  client: pg.ClientBase,
  admins: readonly NewAdmin[],
  today: IsoDate,
): Promise<MadeAdmin[]> {
  await client.query(
    `SELECT set_config('app.actor_name', 'admin:create', true), set_config('app.act', 'admin.create', true)`,
  )
  const made: MadeAdmin[] = []
  for (const admin of admins) {
    const { id, name } = await personOf(client, admin)
    const password = oneTimePassword()
    await client.query(
      `INSERT INTO credential (person_id, password_hash, must_change, valid_until, changed_at)
       VALUES ($1, $2, true, now() + interval '14 days', now())
       ON CONFLICT (person_id) DO UPDATE SET password_hash = excluded.password_hash, must_change = true,
         valid_until = excluded.valid_until, changed_at = excluded.changed_at`,
      [id, await hashPassword(password)],
    )
    await client.query(
      `INSERT INTO role_grant (person_id, role, valid_from, valid_to, confirmed_at) VALUES ($1, 'admin', $2, $3, now())`,
      [id, today, `${String(fiscalYearOf(today) + 3)}-03-31`],
    )
    made.push({ staffNo: admin.staffNo, name, oneTimePassword: password })
  }
  return made
}
