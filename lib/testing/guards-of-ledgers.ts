import 'server-only'
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
]
