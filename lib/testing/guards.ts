import 'server-only'
import { randomUUID } from 'node:crypto'
import { asOwner, givenGrant, givenPerson, givenPersonWithoutGrant } from './given'
import { givenIssuedPassword } from './given-account'
import { givenDraft, givenInReview, givenRegistered, givenSection, givenSubmitted } from './given-asset'

/** A wrong act in plain SQL, past the program, in a database role with the settings of somebody. */
export type Probe = Readonly<{
  role: string
  actor: string
  units?: readonly string[]
  sql: string
  values?: unknown[]
}>

/** Two sections with their people, a CISO and an administrator. */
export async function givenCity() {
  const mine = await givenSection()
  const theirs = await givenSection()
  const ciso = await givenPerson('ciso')
  const admin = await givenPerson('admin')
  const requestOf = async (assetId: string) =>
    (await asOwner('SELECT * FROM request WHERE asset_id = $1 AND outcome IS NULL', [assetId]))[0] ?? {}
  return { mine, theirs, ciso, admin, requestOf }
}

export type City = Awaited<ReturnType<typeof givenCity>>
export type Guard = Readonly<{
  guards: string
  remove: string
  probe: (given: City) => Probe | Promise<Probe>
  /** What the wall answers: no row, or an SQLSTATE. */
  refused: number | string
}>

export const staffOf = ({ mine }: City) => ({ role: 'daicho_unit', actor: mine.staff.id, units: [mine.unitId] })
const managerOf = ({ mine }: City) => ({ role: 'daicho_unit', actor: mine.manager.id, units: [mine.unitId] })

const decisionSql = `INSERT INTO decision (request_id, asset_id, unit_id, step, outcome, submitted_by_id, content_hash,
  decided_by_id, decided_by_name) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'x')`

async function decision(given: City, assetId: string, step: string, decider: string, outcome = 'approve') {
  const request = await given.requestOf(assetId)
  const { id, unit_id, submitted_by_id, content_hash } = request
  return [id, assetId, unit_id, step, outcome, submitted_by_id, content_hash, decider]
}

/** Each guard of the database, how to take it away, and the wrong act that it alone refuses. */
export const guards: readonly Guard[] = [
  {
    guards: 'a section does not read the assets of another',
    remove: 'ALTER TABLE asset_version DISABLE ROW LEVEL SECURITY',
    probe: async (given) => {
      const assetId = await givenDraft(given.theirs)
      return { ...staffOf(given), sql: 'SELECT FROM asset_version WHERE asset_id = $1', values: [assetId] }
    },
    refused: 0,
  },
  {
    guards: 'a section does not read the trail of another',
    remove: 'ALTER TABLE audit.entry DISABLE ROW LEVEL SECURITY',
    probe: async (given) => {
      const assetId = await givenDraft(given.theirs)
      return { ...staffOf(given), sql: 'SELECT FROM audit.entry WHERE asset_id = $1', values: [assetId] }
    },
    refused: 0,
  },
  {
    guards: 'a section does not write into the register of another',
    remove: 'ALTER TABLE asset DISABLE ROW LEVEL SECURITY',
    probe: (given) => ({
      ...staffOf(given),
      sql: 'INSERT INTO asset (asset_no, unit_id, created_by_id) VALUES ($1, $2, $3)',
      values: [randomUUID(), given.theirs.unitId, given.mine.staff.id],
    }),
    refused: '42501',
  },
  {
    guards: 'an administrator sees no asset',
    remove:
      'GRANT SELECT ON asset_version TO daicho_admin; CREATE POLICY p ON asset_version TO daicho_admin USING (true)',
    probe: async (given) => {
      await givenDraft(given.mine)
      return { role: 'daicho_admin', actor: given.admin.id, sql: 'SELECT FROM asset_version LIMIT 1' }
    },
    refused: '42501',
  },
  {
    guards: 'who reads the whole city writes nothing',
    remove: 'GRANT UPDATE ON asset_version TO daicho_all; CREATE POLICY p ON asset_version TO daicho_all USING (true)',
    probe: async (given) => {
      const assetId = await givenDraft(given.mine)
      const sql = `UPDATE asset_version SET name = 'x', revision = revision + 1 WHERE asset_id = $1`
      return { role: 'daicho_all', actor: given.ciso.id, sql, values: [assetId] }
    },
    refused: '42501',
  },
  {
    guards: 'the submitter does not decide',
    remove: 'ALTER TABLE decision DROP CONSTRAINT decision_four_eyes',
    probe: async (given) => {
      const assetId = await givenSubmitted({ ...given.mine, staff: given.mine.manager })
      const values = await decision(given, assetId, 'manager', given.mine.manager.id)
      return { ...managerOf(given), sql: decisionSql, values }
    },
    refused: '23514',
  },
  {
    guards: 'nobody decides in the name of another',
    remove: 'ALTER TABLE decision DISABLE TRIGGER in_order',
    probe: async (given) => {
      const assetId = await givenSubmitted(given.mine)
      const values = await decision(given, assetId, 'manager', given.mine.manager.id)
      return { ...staffOf(given), sql: decisionSql, values }
    },
    refused: '23514',
  },
  {
    guards: 'a colleague without the role does not decide',
    remove: 'ALTER TABLE decision DISABLE TRIGGER in_order',
    probe: async (given) => {
      const assetId = await givenSubmitted(given.mine)
      const colleague = await givenPerson('staff', given.mine.unitId)
      const values = await decision(given, assetId, 'manager', colleague.id)
      return { ...staffOf(given), actor: colleague.id, sql: decisionSql, values }
    },
    refused: '23514',
  },
  {
    guards: 'a section does not take the decision of the CISO',
    remove: 'DROP POLICY managers_step ON decision',
    probe: async (given) => {
      await givenGrant(given.mine.manager.id, 'ciso', null)
      const assetId = await givenInReview(given.mine)
      const values = await decision(given, assetId, 'ciso', given.mine.manager.id)
      return { ...managerOf(given), sql: decisionSql, values }
    },
    refused: '42501',
  },
  {
    guards: 'a step is decided once',
    remove: 'DROP INDEX decision_request_id_step_key; ALTER TABLE decision DISABLE TRIGGER in_order',
    probe: async (given) => {
      const assetId = await givenInReview(given.mine)
      const values = await decision(given, assetId, 'manager', given.mine.manager.id)
      return { ...managerOf(given), sql: decisionSql, values }
    },
    refused: '23514',
  },
  {
    guards: 'nothing is registered without its decisions',
    remove: 'ALTER TABLE asset_version DISABLE TRIGGER road',
    probe: async (given) => {
      const assetId = await givenSubmitted(given.mine)
      const sql = `UPDATE asset_version SET state = 'registered', revision = revision + 1 WHERE asset_id = $1`
      return { ...managerOf(given), sql, values: [assetId] }
    },
    refused: '23514',
  },
  {
    guards: 'what was submitted keeps its content',
    remove: 'ALTER TABLE asset_version DISABLE TRIGGER road',
    probe: async (given) => {
      const assetId = await givenRegistered(given.mine, given.ciso)
      const sql = `UPDATE asset_version SET confidentiality = '1', revision = revision + 1 WHERE asset_id = $1`
      return { ...staffOf(given), sql, values: [assetId] }
    },
    refused: '23514',
  },
  {
    guards: 'a version begins as nothing but a draft',
    remove: 'ALTER TABLE asset_version DISABLE TRIGGER begins',
    probe: async (given) => {
      const assetId = await givenDraft(given.mine)
      const sql = `INSERT INTO asset_version (asset_id, unit_id, asset_no, number, change, state, listed, content_hash,
        updated_by_id, updated_by_name) SELECT asset_id, unit_id, asset_no, 2, 'revise', 'superseded', false, content_hash,
        updated_by_id, updated_by_name FROM asset_version WHERE asset_id = $1`
      return { ...staffOf(given), sql, values: [assetId] }
    },
    refused: '23514',
  },
  {
    guards: 'a changed classification does not stop at the manager',
    remove: 'ALTER TABLE request DISABLE TRIGGER opens',
    probe: async (given) => {
      const assetId = await givenDraft(given.mine)
      const sql = `INSERT INTO request (asset_id, version_id, unit_id, unit_name, change, route, content_hash,
        submitted_by_id, submitted_by_name) SELECT asset_id, id, unit_id, 'x', change, 'manager', content_hash, $2, 'x'
        FROM asset_version WHERE asset_id = $1`
      return { ...staffOf(given), sql, values: [assetId, given.mine.staff.id] }
    },
    refused: '23514',
  },
  {
    guards: 'an asset has one working version',
    remove: 'DROP INDEX asset_version_one_working',
    probe: async (given) => {
      const assetId = await givenDraft(given.mine)
      const sql = `INSERT INTO asset_version (asset_id, unit_id, asset_no, number, change, state, listed, content_hash,
        updated_by_id, updated_by_name) SELECT asset_id, unit_id, asset_no, 2, 'revise', 'draft', false, content_hash,
        updated_by_id, updated_by_name FROM asset_version WHERE asset_id = $1`
      return { ...staffOf(given), sql, values: [assetId] }
    },
    refused: '23505',
  },
  {
    guards: 'a change needs an actor',
    remove: 'ALTER TABLE asset DISABLE TRIGGER trail',
    probe: (given) => ({
      ...staffOf(given),
      sql: `WITH nobody AS MATERIALIZED (SELECT set_config('app.actor_name', '', true)) INSERT INTO asset
        (asset_no, unit_id, created_by_id) SELECT $1, $2, $3 FROM nobody`,
      values: [randomUUID(), given.mine.unitId, given.mine.staff.id],
    }),
    refused: '42501',
  },
  {
    guards: 'nobody gives a role to oneself',
    remove: 'ALTER TABLE role_grant DROP CONSTRAINT role_grant_not_to_oneself',
    probe: ({ admin }) => ({
      role: 'daicho_admin',
      actor: admin.id,
      sql: `INSERT INTO role_grant (person_id, role, valid_from, valid_to, granted_by_id)
        VALUES ($1, 'auditor', '2026-04-01', '2027-03-31', $1)`,
      values: [admin.id],
    }),
    refused: '23514',
  },
  {
    guards: 'an administrator does not confirm their own gift',
    remove: 'ALTER TABLE role_grant DROP CONSTRAINT role_grant_second_admin',
    probe: async ({ admin }) => {
      const { id } = await givenPersonWithoutGrant()
      const grantId = await givenGrant(id, 'ciso', null, { confirmed: false })
      await asOwner('UPDATE role_grant SET granted_by_id = $2 WHERE id = $1', [grantId, admin.id])
      const sql = `UPDATE role_grant SET confirmed_by_id = $2, confirmed_at = now(), revision = revision + 1 WHERE id = $1`
      return { role: 'daicho_admin', actor: admin.id, sql, values: [grantId, admin.id] }
    },
    refused: '23514',
  },
  {
    guards: 'a grant is not born confirmed',
    remove: 'ALTER TABLE role_grant DISABLE TRIGGER by_the_rules',
    probe: async ({ admin }) => {
      const { id } = await givenPersonWithoutGrant()
      const sql = `INSERT INTO role_grant (person_id, role, valid_from, valid_to, granted_by_id, confirmed_at)
        VALUES ($1, 'ciso', '2026-04-01', '2027-03-31', $2, now())`
      return { role: 'daicho_admin', actor: admin.id, sql, values: [id, admin.id] }
    },
    refused: '23514',
  },
  {
    guards: 'nobody decides for who issued their password',
    remove: 'ALTER TABLE decision DISABLE TRIGGER through_others',
    probe: async (given) => {
      const assetId = await givenSubmitted(given.mine)
      await givenIssuedPassword(given.mine.manager.id, given.mine.staff.id)
      const values = await decision(given, assetId, 'manager', given.mine.manager.id)
      return { ...managerOf(given), sql: decisionSql, values }
    },
    refused: '23514',
  },
  {
    guards: 'an administrator does not confirm for who issued their password',
    remove: 'ALTER TABLE role_grant DISABLE TRIGGER through_others',
    probe: async ({ admin }) => {
      const giver = await givenPerson('admin')
      const { id } = await givenPersonWithoutGrant()
      const grantId = await givenGrant(id, 'ciso', null, { confirmed: false })
      await asOwner('UPDATE role_grant SET granted_by_id = $2 WHERE id = $1', [grantId, giver.id])
      await givenIssuedPassword(admin.id, giver.id)
      const sql = `UPDATE role_grant SET confirmed_by_id = $2, confirmed_at = now(), revision = revision + 1 WHERE id = $1`
      return { role: 'daicho_admin', actor: admin.id, sql, values: [grantId, admin.id] }
    },
    refused: '23514',
  },
  {
    guards: 'a password names who issued it',
    remove: 'ALTER TABLE credential DISABLE TRIGGER issued',
    probe: async ({ admin, mine }) => {
      await givenIssuedPassword(mine.manager.id, mine.staff.id)
      const sql = `UPDATE credential SET password_hash = 'y' WHERE person_id = $1`
      return { role: 'daicho_admin', actor: admin.id, sql, values: [mine.manager.id] }
    },
    refused: '23514',
  },
  {
    guards: 'the trail is not written past its function',
    remove:
      'GRANT INSERT ON audit.entry TO daicho_unit; GRANT USAGE ON SEQUENCE audit.entry_id_seq TO daicho_unit; CREATE POLICY p ON audit.entry TO daicho_unit WITH CHECK (true)',
    probe: (given) => ({
      ...staffOf(given),
      sql: `INSERT INTO audit.entry (actor_name, act, kind, subject, request_id) VALUES ('x', 'x', 'done', 'x', $1)`,
      values: [randomUUID()],
    }),
    refused: '42501',
  },
]
