// @ts-check
import pg from 'pg'
import { isHalfLoaded, loadDemoCity } from './demo-city.mjs'
import { startPersistent } from './embedded-database.mjs'
import { migrate } from './migrate.mjs'
import { prepareDatabase, prepareRoles } from './prepare-database.mjs'
import { step } from './progress.mjs'
import { ownerUrlGiven } from './settings.mjs'

/**
 * The embedded database of this installation: started, migrated and, when nobody is in it, filled with the demo city.
 * @param {string} folder
 * @param {import('./data-folder.mjs').Secrets} secrets
 * @param {NodeJS.ProcessEnv} env
 */
export async function ownDatabase(folder, secrets, env) {
  const server = await step('データベースの起動 database', () => startPersistent(folder, secrets.superPassword))
  const half = isHalfLoaded(folder)
  const database = await step('マイグレーション migrate', async () => {
    await prepareRoles(server, secrets)
    return prepareDatabase(server, 'daicho', secrets, half)
  })
  const { appUrl, ownerUrl } = database
  const wanted =
    env.DAICHO_DEMO !== '0' && (half || (await isEmpty(server.url('postgres', secrets.superPassword, 'daicho'))))
  if (wanted)
    await step('サンプルの市 demo city', () =>
      loadDemoCity(folder, { ...env, DAICHO_DEMO: '1', DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }),
    )
  return { appUrl, ownerUrl, ended: server.ended }
}

/** A city's own server: migrated when the owner's connection is given, and never filled with anything. */
export async function cityDatabase() {
  const ownerUrl = ownerUrlGiven(process.env)
  if (ownerUrl) await step('マイグレーション migrate', () => migrate(ownerUrl))
}

/** Asked as superuser: for every other role the rows are hidden. @param {string} connectionString */
async function isEmpty(connectionString) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM person LIMIT 1')
    return !rowCount
  } finally {
    await client.end()
  }
}
