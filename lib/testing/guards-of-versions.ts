import 'server-only'
import { randomUUID } from 'node:crypto'
import { asOwner } from './given'
import { givenInReview, givenRegistered, givenSubmitted } from './given-asset'
import { staffOf, type City, type Guard } from './guards'

/** The version of an asset that went back to its section, past the program: its request is open as before. */
const takenBack = (assetId: string) =>
  asOwner(`UPDATE asset_version SET state = 'draft', revision = revision + 1 WHERE asset_id = $1`, [assetId])

const remarkSql = `INSERT INTO remark (decision_id, asset_id, unit_id, field, text)
  SELECT id, asset_id, unit_id, 'name', 'x' FROM decision WHERE asset_id = $1`

const versionSql = `INSERT INTO asset_version (asset_id, unit_id, asset_no, number, change, state, listed, content_hash,
  updated_by_id, updated_by_name) VALUES ($1, $2, $3, 2, 'revise', 'draft', false, 'x', $4, 'x')`

const draftOfOthers = async ({ theirs, ciso, mine }: City) => {
  const assetId = await givenRegistered(theirs, ciso)
  const [row] = await asOwner('SELECT asset_no FROM asset WHERE id = $1', [assetId])
  return [assetId, mine.unitId, row?.['asset_no'], mine.staff.id]
}

/** As `guards`: what holds the versions of an asset, and what was said of them, to what was asked for. */
export const guardsOfVersions: readonly Guard[] = [
  {
    guards: 'a section writes no version of an asset of another',
    remove: 'ALTER TABLE asset_version DISABLE TRIGGER of_asset',
    probe: async (given) => ({ ...staffOf(given), sql: versionSql, values: await draftOfOthers(given) }),
    refused: '23514',
  },
  {
    guards: 'what was asked for is not written while the request is open',
    remove: 'ALTER TABLE asset_version DISABLE TRIGGER as_asked',
    probe: async (given) => {
      const assetId = await givenSubmitted(given.mine)
      await takenBack(assetId)
      const sql = `UPDATE asset_version SET confidentiality = '1', revision = revision + 1 WHERE asset_id = $1`
      return { ...staffOf(given), sql, values: [assetId] }
    },
    refused: '23514',
  },
  {
    guards: 'a request that the manager decided is not asked again',
    remove: 'ALTER TABLE asset_version DISABLE TRIGGER as_asked',
    probe: async (given) => {
      const assetId = await givenInReview(given.mine)
      await takenBack(assetId)
      const sql = `UPDATE asset_version SET state = 'submitted', revision = revision + 1 WHERE asset_id = $1`
      return { ...staffOf(given), sql, values: [assetId] }
    },
    refused: '23514',
  },
  {
    guards: 'what is registered does not vanish without an approval',
    remove: 'ALTER TABLE asset_version DISABLE TRIGGER makes_room',
    probe: async (given) => {
      const assetId = await givenRegistered(given.mine, given.ciso)
      const sql = `UPDATE asset_version SET state = 'superseded', revision = revision + 1 WHERE asset_id = $1`
      return { ...staffOf(given), sql, values: [assetId] }
    },
    refused: '23514',
  },
  {
    guards: 'what is registered stands in the lists',
    remove: 'ALTER TABLE asset_version DROP CONSTRAINT asset_version_shown',
    probe: async (given) => {
      const assetId = await givenRegistered(given.mine, given.ciso)
      const sql = `UPDATE asset_version SET listed = false, revision = revision + 1 WHERE asset_id = $1`
      return { ...staffOf(given), sql, values: [assetId] }
    },
    refused: '23514',
  },
  {
    guards: 'nobody puts a remark under the decision of another',
    remove: 'ALTER TABLE remark DISABLE TRIGGER of_decider',
    probe: async (given) => {
      const assetId = await givenInReview(given.mine)
      return { ...staffOf(given), sql: remarkSql, values: [assetId] }
    },
    refused: '23514',
  },
  {
    guards: 'a decision that ended its request gets no further remark',
    remove: 'ALTER TABLE remark DISABLE TRIGGER of_decider',
    probe: async (given) => {
      const assetId = await givenRegistered(given.mine, given.ciso)
      const { manager, unitId } = given.mine
      const sql = `${remarkSql} AND decided_by_id = $2`
      return { role: 'daicho_unit', actor: manager.id, units: [unitId], sql, values: [assetId, manager.id] }
    },
    refused: '23514',
  },
  {
    guards: 'who holds which role is not told to everybody',
    remove: 'GRANT EXECUTE ON FUNCTION holds_today TO daicho_all',
    probe: ({ ciso, mine }) => ({
      role: 'daicho_all',
      actor: ciso.id,
      sql: `SELECT holds_today($1, 'ciso', $2)`,
      values: [randomUUID(), mine.unitId],
    }),
    refused: '42501',
  },
]
