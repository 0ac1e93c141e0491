import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db, disconnect } from './db'
import { asOwner, forgetOwner, givenUnit } from './testing/given'
import { givenCity, guards, staffOf, type Probe } from './testing/guards'
import { guardsOfLedgers } from './testing/guards-of-ledgers'
import { guardsOfPolicy } from './testing/guards-of-policy'
import { guardsOfPrecedents } from './testing/guards-of-precedents'
import { guardsOfVersions } from './testing/guards-of-versions'
import { givenDraft } from './testing/given-asset'

/**
 * The second wall. Every probe is a wrong act done in plain SQL, past the program, in the database role of somebody. With
 * its guard in place the database refuses it; with the guard removed, in a transaction that is rolled back, it does not.
 * So each guard is shown to be the one that holds.
 */
const superuser = new pg.Client({ connectionString: process.env['TEST_SUPERUSER_URL'] })

beforeAll(() => superuser.connect())
afterAll(async () => {
  await superuser.end()
  await disconnect()
  await forgetOwner()
})

/** How many rows the probe read or wrote, or the SQLSTATE with which it was refused. Leaves nothing behind. */
async function attempt(probe: Probe, remove?: string): Promise<number | string> {
  await superuser.query('BEGIN')
  try {
    if (remove !== undefined) await superuser.query(remove)
    await superuser.query(
      `SELECT set_config('role', $1, true), set_config('app.actor', $2, true), set_config('app.actor_name', 'x', true),
        set_config('app.units', $3, true), set_config('app.act', 'probe', true)`,
      [probe.role, probe.actor, (probe.units ?? []).join(',')],
    )
    return (await superuser.query(probe.sql, probe.values)).rowCount ?? 0
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code ?? '?'
    throw error
  } finally {
    await superuser.query('ROLLBACK')
  }
}

describe.each([...guards, ...guardsOfLedgers, ...guardsOfPolicy, ...guardsOfPrecedents, ...guardsOfVersions])(
  '$guards',
  ({ remove, probe, refused }) => {
    test('the database refuses it, and only because of this guard', async () => {
      const given = await givenCity()
      const wrong = await probe(given)
      expect(await attempt(wrong)).toBe(refused)
      expect(await attempt(wrong, remove)).toBeGreaterThan(0)
    })
  },
)

test('the login role alone sees nothing', async () => {
  await givenUnit()
  await expect(db().unit.count()).rejects.toThrow('permission denied')
})

test('every table is behind row security', async () => {
  const open = await asOwner(`SELECT relname FROM pg_class WHERE relkind = 'r' AND relname <> '_prisma_migrations'
    AND relnamespace IN ('public'::regnamespace, 'audit'::regnamespace) AND NOT (relrowsecurity AND relforcerowsecurity)`)
  expect(open).toEqual([])
})

// The classes that follow from others (class_*) are told as derived entries, only where they move; who issued a password
// stands in the entry of the credential; the rows of a ledger follow from its file, whose hash is told.
test('every business table leaves a trail', async () => {
  const untold =
    await asOwner(`SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = pg_class.oid AND tgname = 'trail') ORDER BY relname`)
  expect(untold.map((row) => row['relname'])).toEqual([
    '_prisma_migrations',
    'asset_facet',
    'asset_search',
    'class_flow',
    'class_touched',
    'class_value',
    'command_key',
    'ledger_batch_row',
    'ledger_progress',
    'password_issue',
    'session',
    'sign_in_throttle',
  ])
})

test('neither the owner nor anybody else changes or deletes the trail', async () => {
  await givenUnit()
  for (const sql of ['UPDATE audit.entry SET act = act', 'DELETE FROM audit.entry', 'TRUNCATE audit.link']) {
    await expect(asOwner(sql)).rejects.toThrow('never changed')
  }
})

/** A request and a decision that nobody made, in tables of one's own. */
const madeUp = (assetId: string) => `
  CREATE TEMP TABLE request (LIKE public.request);
  CREATE TEMP TABLE decision (LIKE public.decision);
  INSERT INTO pg_temp.request (id, asset_id, version_id, unit_id, unit_name, change, route, content_hash, submitted_by_id,
      submitted_by_name, submitted_at, comment, batch_name)
    SELECT asset_id, asset_id, id, unit_id, 'x', change, 'manager', content_hash, updated_by_id, 'x', now(), '', ''
    FROM public.asset_version WHERE asset_id = '${assetId}';
  INSERT INTO pg_temp.decision (id, request_id, asset_id, unit_id, step, outcome, submitted_by_id, content_hash, decided_by_id,
      decided_by_name, decided_at, comment)
    SELECT id, id, asset_id, unit_id, 'manager', 'approve', submitted_by_id, content_hash, submitted_by_id, 'x', now(), ''
    FROM pg_temp.request;
  UPDATE asset_version SET state = 'submitted', revision = revision + 1 WHERE asset_id = '${assetId}';
  UPDATE asset_version SET state = 'registered', revision = revision + 1 WHERE asset_id = '${assetId}'`

test('a temporary table does not stand in for one of the register', async () => {
  const given = await givenCity()
  const sql = madeUp(await givenDraft(given.mine))
  expect(await attempt({ ...staffOf(given), sql })).toBe('23514')
  expect(await attempt({ ...staffOf(given), sql }, 'ALTER FUNCTION version_road RESET search_path')).toBe(0)
})

test('every function of the database looks for tables among temporary ones last', async () => {
  const open =
    await asOwner(`SELECT pg_proc.oid::regprocedure AS name FROM pg_proc JOIN pg_language ON pg_language.oid = prolang
    WHERE pronamespace IN ('public'::regnamespace, 'audit'::regnamespace) AND lanname IN ('sql', 'plpgsql') AND prosqlbody IS NULL
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
      AND NOT EXISTS (SELECT FROM unnest(proconfig) AS setting WHERE setting ~ '^search_path=pg_catalog, .*pg_temp$')`)
  expect(open).toEqual([])
})

test('no function that acts as the owner is open to everybody', async () => {
  const open = await asOwner(`SELECT pg_proc.oid::regprocedure AS name FROM pg_proc
    WHERE pronamespace IN ('public'::regnamespace, 'audit'::regnamespace) AND prosecdef
      AND prorettype <> 'trigger'::regtype AND has_function_privilege('public', pg_proc.oid, 'EXECUTE')`)
  expect(open).toEqual([])
})
