// @ts-check
import { randomBytes } from 'node:crypto'
import { startThrowAway } from './embedded-database.mjs'
import { prepareDatabase, prepareRoles } from './prepare-database.mjs'

/** A throw-away server with the register's roles, on which tests open as many migrated databases as they like. */
export async function testDatabases() {
  const passwords = { appPassword: randomBytes(8).toString('hex'), ownerPassword: randomBytes(8).toString('hex') }
  const server = await startThrowAway()
  await prepareRoles(server, passwords)
  return {
    stop: server.stop,
    /**
     * The settings of a program or test run on a fresh database of that name.
     * @param {string} name
     * @param {string} origin
     */
    open: async (name, origin) => {
      const { appUrl, ownerUrl } = await prepareDatabase(server, name, passwords)
      return {
        ...process.env,
        DATABASE_URL: appUrl,
        DATABASE_OWNER_URL: ownerUrl,
        TEST_DATABASE_URL: appUrl,
        TEST_DATABASE_OWNER_URL: ownerUrl,
        TEST_SUPERUSER_URL: Object.assign(new URL(server.superUrl), { pathname: new URL(ownerUrl).pathname }).href,
        AUTH_SECRET: randomBytes(32).toString('hex'),
        PASSWORD_PEPPER: randomBytes(32).toString('hex'),
        APP_ORIGIN: origin,
      }
    },
  }
}

/** Test data is made by the register's own commands, which are for servers only. */
export const onServer = `${process.env.NODE_OPTIONS ?? ''} --conditions=react-server`.trim()
