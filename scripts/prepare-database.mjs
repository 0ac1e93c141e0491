// @ts-check
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { migrate } from './migrate.mjs'
import { Sentence } from './sentence.mjs'

/** @typedef {import('./embedded-database.mjs').Server} Server */
/** @typedef {{ appPassword: string, ownerPassword: string }} Passwords */

/**
 * Roles and their passwords on an embedded server, whose superuser we are. On a city's server its own people do this.
 * @param {Server} server
 * @param {Passwords} passwords
 */
export async function prepareRoles(server, { appPassword, ownerPassword }) {
  const roles = await readFile(new URL('../prisma/roles.sql', import.meta.url), 'utf8')
  await asSuperuser(server, async (client) => {
    await client.query(roles)
    await client.query(`ALTER ROLE daicho_owner PASSWORD ${client.escapeLiteral(ownerPassword)}`)
    await client.query(`ALTER ROLE daicho_app PASSWORD ${client.escapeLiteral(appPassword)}`)
  })
}

/**
 * Creates the database when it is missing, migrates it and answers its two connections.
 * @param {Server} server
 * @param {string} name
 * @param {Passwords} passwords
 * @param {boolean} [anew] drops what is there
 */
export async function prepareDatabase(server, name, { appPassword, ownerPassword }, anew = false) {
  await asSuperuser(server, async (client) => {
    if (anew) await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER daicho_owner`)
  })
  const ownerUrl = server.url('daicho_owner', ownerPassword, name)
  const applied = await migrate(ownerUrl)
  return { ownerUrl, appUrl: server.url('daicho_app', appPassword, name), applied }
}

/**
 * @param {Server} server
 * @param {(client: pg.Client) => Promise<void>} work
 */
async function asSuperuser(server, work) {
  const client = new pg.Client({ connectionString: server.superUrl })
  await client.connect().catch((/** @type {unknown} */ error) => {
    if (!(error instanceof pg.DatabaseError && error.code === '28P01')) throw error
    throw new Sentence(
      'データフォルダーの secrets.json がこのデータベースのものではありません。バックアップから正しい secrets.json を戻してください（docs/backup.md）。',
      'secrets.json in the data folder does not belong to this database: restore the right one (docs/backup.md).',
    )
  })
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
