import 'server-only'
import { givenPerson } from './given'
import { givenSchemeDraft } from './given-policy'
import type { Guard } from './guards'

/** The guards of what the city decided, as `guards` has them. */
export const guardsOfPolicy: readonly Guard[] = [
  {
    guards: 'the levels of a published scheme stay as they are',
    remove: 'ALTER TABLE level DISABLE TRIGGER keeps',
    probe: async () => ({
      role: 'daicho_office',
      actor: (await givenPerson('office')).id,
      sql: `UPDATE level SET ja = 'x' WHERE scheme_id = (SELECT id FROM scheme WHERE code = '2015')`,
    }),
    refused: '23514',
  },
  {
    guards: 'no scheme comes in force in the past',
    remove: 'ALTER TABLE scheme DISABLE TRIGGER keeps',
    probe: async () => ({
      role: 'daicho_office',
      actor: (await givenPerson('office')).id,
      sql: `UPDATE scheme SET published_at = now(), valid_from = '2020-01-01' WHERE id = $1`,
      values: [await givenSchemeDraft()],
    }),
    refused: '23514',
  },
]
