// @ts-check
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { guardedSpawn, stopEverything, whenAskedToEnd } from './guarded.mjs'
import { run } from './sentence.mjs'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const [part, ...more] = process.argv.slice(2)

whenAskedToEnd(stopEverything)
await run(async () => {
  try {
    if (part === 'unit') process.exitCode = await unit(more)
  } finally {
    await stopEverything()
  }
})

/** Vitest against a database of its own. @param {string[]} filters */
async function unit(filters) {
  const [{ generate }, { startThrowAway }, { prepareDatabase, prepareRoles }] = await Promise.all([
    import('./generate.mjs'),
    import('./embedded-database.mjs'),
    import('./prepare-database.mjs'),
  ])
  const [server] = await Promise.all([startThrowAway(), generate()])
  const passwords = { appPassword: randomBytes(8).toString('hex'), ownerPassword: randomBytes(8).toString('hex') }
  await prepareRoles(server, passwords)
  const { appUrl, ownerUrl } = await prepareDatabase(server, 'daicho', passwords)
  const env = {
    ...process.env,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --conditions=react-server`.trim(),
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    TEST_DATABASE_URL: appUrl,
    TEST_DATABASE_OWNER_URL: ownerUrl,
    TEST_SUPERUSER_URL: Object.assign(new URL(server.superUrl), { pathname: '/daicho' }).href,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    PASSWORD_PEPPER: randomBytes(32).toString('hex'),
    APP_ORIGIN: 'http://localhost:3000',
  }
  const cli = join(project, 'node_modules', 'vitest', 'vitest.mjs')
  const child = guardedSpawn(process.execPath, [cli, 'run', ...filters], { cwd: project, env, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  await server.stop()
  return Number(code ?? 1)
}
