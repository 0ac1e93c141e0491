import 'server-only'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { loadActor } from '@/lib/auth/load-actor'
import { unitRoles, type Actor, type Role } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { inSignInScope } from '@/lib/scope'

/**
 * People and units for tests and the demo city, written as the owner of the tables: an administrator who invites every
 * person of a test would need a second one first. Assets are made through the commands.
 */
let owner: pg.Pool | undefined

/** Runs SQL as the owner of the tables, outside all walls. Only for arranging and for looking behind the register. */
export async function asOwner(sql: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  owner ??= new pg.Pool({ connectionString: process.env['DATABASE_OWNER_URL'], max: 4 })
  const client = await owner.connect()
  try {
    await client.query('BEGIN')
    await client.query(`SELECT set_config('app.actor_name', '準備', true), set_config('app.act', 'arrange', true)`)
    const { rows } = await client.query<Record<string, unknown>>(sql, [...values])
    await client.query('COMMIT')
    return rows
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

/** Gives the owner's connections back. */
export async function forgetOwner(): Promise<void> {
  await owner?.end()
  owner = undefined
}

async function insertedId(sql: string, values: readonly unknown[]): Promise<string> {
  const [row] = await asOwner(sql, values)
  return String(row?.['id'])
}

/** A section with a code of its own. */
export async function givenUnit(over: Readonly<{ name?: string; parentId?: string; kind?: string }> = {}) {
  const code = randomUUID().slice(0, 13)
  const name = over.name ?? `見本課${code.slice(0, 4)}`
  const id = await insertedId(
    `INSERT INTO unit (code, name, kind, parent_id, valid_from) VALUES ($1, $2, $3, $4, '2018-04-01') RETURNING id`,
    [code, name, over.kind ?? 'section', over.parentId ?? null],
  )
  return { id, code, name }
}

/** Gives a role, effective today unless the period says otherwise; admin and ciso count as confirmed. */
export async function givenGrant(
  personId: string,
  role: Role,
  unitId: string | null,
  period: Readonly<{ from?: string; to?: string; confirmed?: boolean }> = {},
): Promise<string> {
  return insertedId(
    `INSERT INTO role_grant (person_id, role, unit_id, valid_from, valid_to, confirmed_at)
     VALUES ($1, $2, $3, $4, $5, CASE WHEN $6 THEN now() END) RETURNING id`,
    [personId, role, unitId, period.from ?? '2020-04-01', period.to ?? '2099-03-31', period.confirmed ?? true],
  )
}

/** A person without any grant and without a password. */
export async function givenPersonWithoutGrant(over: Readonly<{ name?: string; unitId?: string }> = {}) {
  const staffNo = randomUUID().replace(/-/g, '').slice(0, 10).toUpperCase()
  const name = over.name ?? `見本　${staffNo.slice(0, 4)}`
  const id = await insertedId(
    `INSERT INTO person (staff_no, name, kana, employment, unit_id) VALUES ($1, $2, 'ミホン', 'regular', $3) RETURNING id`,
    [staffNo, name, over.unitId ?? null],
  )
  return { id, staffNo, name }
}

/** The actor a person is right now, as a request of theirs would load it. */
export async function actorOf(personId: string): Promise<Actor> {
  const requestId = randomUUID()
  const actor = await inSignInScope('test', requestId, null, (tx) =>
    loadActor(tx, personId, japanToday(new Date()), requestId),
  )
  if (actor === null) throw new Error('this person is nobody today')
  return actor
}

/** A person with one role; unit roles in the given unit or in one of their own. */
export async function givenPerson(role: Role, unitId?: string): Promise<Actor> {
  const ofUnit = unitRoles.some((unitRole) => unitRole === role)
  const home = unitId ?? (await givenUnit()).id
  const { id } = await givenPersonWithoutGrant({ unitId: home })
  await givenGrant(id, role, ofUnit ? home : null)
  return actorOf(id)
}

/** A fresh idempotency key, as a form carries it. */
export const aKey = () => ({ idempotencyKey: randomUUID() })
