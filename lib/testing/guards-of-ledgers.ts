import 'server-only'
import { asOwner } from './given'
import { givenDraft } from './given-asset'
import { staffOf, type Guard } from './guards'
import { givenLedger } from './matrix-ledgers'

/** The guards of the database about ledgers that come in. */
export const guardsOfLedgers: readonly Guard[] = [
  ...['ledger_batch', 'ledger_batch_row'].map((table): Guard => ({
    guards: `a section does not read the ledgers of another (${table})`,
    remove: `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
    probe: async (given) => {
      const batchId = await givenLedger(given.theirs)
      const key = table === 'ledger_batch' ? 'id' : 'batch_id'
      return { ...staffOf(given), sql: `SELECT FROM ${table} WHERE ${key} = $1`, values: [batchId] }
    },
    refused: 0,
  })),
  {
    guards: 'a ledger is decided one step after the other',
    remove: 'ALTER TABLE ledger_batch DISABLE TRIGGER keeps',
    probe: async (given) => {
      const batchId = await givenLedger(given.mine)
      const sql = `UPDATE ledger_batch SET state = 'discarded', revision = 7 WHERE id = $1`
      return { ...staffOf(given), sql, values: [batchId] }
    },
    refused: '23514',
  },
  {
    guards: 'what is committed is what was previewed',
    remove: 'ALTER TABLE ledger_batch DISABLE TRIGGER keeps',
    probe: async (given) => {
      const batchId = await givenLedger(given.mine)
      const sql = `UPDATE ledger_batch SET state = 'committed', committed_at = now(), committed_by_id = actor_id(),
        preview_hash = 'x', revision = revision + 1 WHERE id = $1`
      return { ...staffOf(given), sql, values: [batchId] }
    },
    refused: '23514',
  },
  {
    guards: 'a section does not read how far the ledgers of another are',
    remove: 'ALTER TABLE ledger_progress DISABLE ROW LEVEL SECURITY',
    probe: async (given) => {
      const batchId = await givenLedger(given.theirs)
      await asOwner('INSERT INTO ledger_progress (batch_id, unit_id, revision, done, total) VALUES ($1, $2, 1, 0, 1)', [
        batchId,
        given.theirs.unitId,
      ])
      return { ...staffOf(given), sql: 'SELECT FROM ledger_progress WHERE batch_id = $1', values: [batchId] }
    },
    refused: 0,
  },
  {
    guards: 'a request names the ledger it came with, of the one who submits it',
    remove: 'ALTER TABLE request DISABLE TRIGGER of_batch',
    probe: async (given) => {
      const [assetId, batchId] = [await givenDraft(given.mine), await givenLedger(given.mine)]
      const sql = `INSERT INTO request (asset_id, version_id, unit_id, unit_name, change, route, content_hash, submitted_by_id,
          submitted_by_name, batch_id, batch_name)
        SELECT asset_id, id, unit_id, 'x', change, 'manager-ciso', content_hash, actor_id(), 'x', $2, '台帳.csv'
        FROM asset_version WHERE asset_id = $1`
      return { ...staffOf(given), sql, values: [assetId, batchId] }
    },
    refused: '23514',
  },
]
