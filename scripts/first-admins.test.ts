import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { japanToday } from '@/lib/domain/fiscal-year'
import { verifyPassword } from '@/lib/auth/password'
import { makeAdmins, missingAdmins } from './first-admins'

const client = new pg.Client({ connectionString: process.env['DATABASE_OWNER_URL'] })
const today = japanToday(new Date())
const somebody = () => ({
  staffNo: randomUUID().slice(0, 8).toUpperCase(),
  name: '初代　花子',
  kana: 'ショダイ　ハナコ',
})

/** Each test in a transaction that is taken back, on a register whose administrators all lost their rights. */
async function onRegisterWithoutAdmins(work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(`SELECT set_config('app.actor_name', '準備', true)`)
    await client.query(`UPDATE role_grant SET revoked_at = now(), revision = revision + 1 WHERE role = 'admin'`)
    await work()
  } finally {
    await client.query('ROLLBACK')
  }
}

beforeAll(() => client.connect())
afterAll(() => client.end())

test('a register without administrators needs two, and has enough when they are made', async () => {
  await onRegisterWithoutAdmins(async () => {
    expect(await missingAdmins(client, today)).toBe(2)
    await makeAdmins(client, [somebody()], today)
    expect(await missingAdmins(client, today)).toBe(1)
    await makeAdmins(client, [somebody()], today)
    expect(await missingAdmins(client, today)).toBe(0)
  })
})

test('who is made signs in with the password that was answered and must change it', async () => {
  await onRegisterWithoutAdmins(async () => {
    const [made] = await makeAdmins(client, [somebody()], today)
    const { rows } = await client.query<{ hash: string; must_change: boolean; confirmed: boolean; act: string }>(
      `SELECT password_hash AS hash, must_change, confirmed_at IS NOT NULL AS confirmed,
         (SELECT act FROM audit.entry WHERE subject = 'role_grant' AND subject_id = role_grant.id::text) AS act
       FROM person JOIN credential ON credential.person_id = person.id JOIN role_grant ON role_grant.person_id = person.id
       WHERE staff_no = $1`,
      [made?.staffNo],
    )
    expect(rows).toMatchObject([{ must_change: true, confirmed: true, act: 'admin.create' }])
    expect(await verifyPassword(rows[0]?.hash ?? null, made?.oneTimePassword ?? '')).toBe(true)
  })
})

test('an administrator whose rights ran out may be the first again', async () => {
  await onRegisterWithoutAdmins(async () => {
    const former = somebody()
    await makeAdmins(client, [former], '2018-04-01')
    expect(await missingAdmins(client, today)).toBe(2)
    const [made] = await makeAdmins(client, [{ ...former, name: '別の　名' }], today)
    expect(made?.name).toBe(former.name)
    expect(await missingAdmins(client, today)).toBe(1)
  })
})
