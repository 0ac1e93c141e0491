// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { startThrowAway } from './embedded-database.mjs'
import { generate } from './generate.mjs'
import { removeAtEnd, stopEverything, whenAskedToEnd } from './guarded.mjs'
import { prepareDatabase, prepareRoles } from './prepare-database.mjs'
import { project } from './project.mjs'
import { run, Sentence } from './sentence.mjs'

/**
 * Takes each guard of the program away in turn, in a copy of the tree, and shows that some test fails. The walls of the
 * database are down meanwhile: what is tried is the program's own guard, not the one behind it (lib/walls.test.ts).
 *
 * @typedef {{ guard: string, file: string, find: string, replace: string, tests: string[], named?: string }} Guard
 * @typedef {{ failed: number, total: number, said: string, why?: string }} Outcome
 */

const lanes = 2
const copied = ['lib', 'messages', 'prisma', 'proxy.ts', 'vitest.config.ts', 'tsconfig.json', 'package.json']
/** Tests of the walls themselves are none of this. */
const withoutWalls = '^(?!.*the database itself)'
const filter = process.argv.slice(2).join(' ')

/** @type {unknown} */
const listed = JSON.parse(readFileSync(join(project, 'scripts', 'guards.json'), 'utf8'))
const all = /** @type {Guard[]} */ (listed)
const guards = all.filter(({ guard, file }) => `${guard} ${file}`.includes(filter))

/** @param {string} folder */
function copyTree(folder) {
  for (const part of copied) cpSync(join(project, part), join(folder, part), { recursive: true })
  symlinkSync(realpathSync(join(project, 'node_modules')), join(folder, 'node_modules'), 'dir')
}

/** @typedef {{ message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }} TestFile */
/** @typedef {{ numFailedTests: number, numTotalTests: number, numPendingTests: number, testResults: TestFile[] }} Report */

/**
 * Runs tests in a copy of the tree.
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} tests
 * @param {string} [named]
 * @param {number} [bail]
 * @returns {Promise<Outcome>}
 */
async function tested(folder, env, tests, named = withoutWalls, bail = 1) {
  const report = join(folder, 'report.json')
  rmSync(report, { force: true })
  const cli = join(project, 'node_modules', 'vitest', 'vitest.mjs')
  const only = ['-t', named]
  const options = [
    '--reporter=json',
    `--outputFile=${report}`,
    `--bail=${String(bail)}`,
    '--maxWorkers=2',
    '--testTimeout=60000',
  ]
  const child = spawn(process.execPath, [cli, 'run', ...tests, ...only, ...options], {
    cwd: folder,
    env,
    stdio: 'ignore',
  })
  await once(child, 'exit')
  /** @type {unknown} */
  const written = JSON.parse(readFileSync(report, 'utf8'))
  const { numFailedTests, numTotalTests, numPendingTests, testResults: files } = /** @type {Report} */ (written)
  const failures = files.flatMap((file) => file.assertionResults.filter(({ status }) => status === 'failed'))
  const [failure] = failures
  const said =
    failure?.fullName.slice(0, 100) ??
    files
      .map(({ message }) => message)
      .join(' ')
      .slice(0, 400)
  const why = failure?.failureMessages.join('\n').slice(0, 600) ?? ''
  return { failed: numFailedTests, total: numTotalTests - numPendingTests, said, why }
}

/**
 * One guard away, its tests run, the guard put back.
 * @param {Guard} guard
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
async function withoutGuard({ file, find, replace, tests, named }, folder, env) {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  if (text.split(find).length !== 2) return { failed: 0, total: 0, said: 'the guard is not in its file exactly once' }
  writeFileSync(
    path,
    text.replace(find, () => replace),
  )
  try {
    return await tested(folder, env, tests, named)
  } finally {
    writeFileSync(path, text)
  }
}

async function main() {
  const began = performance.now()
  await generate()
  const server = await startThrowAway()
  const passwords = { appPassword: randomBytes(8).toString('hex'), ownerPassword: randomBytes(8).toString('hex') }
  await prepareRoles(server, passwords)
  await prepareDatabase(server, 'walled', passwords)
  const superuser = new pg.Client({ connectionString: server.superUrl })
  await superuser.connect()

  const home = mkdtempSync(join(tmpdir(), 'daicho-guards-'))
  removeAtEnd(home)
  const prepared = []
  for (let lane = 0; lane < lanes; lane++) {
    const [folder, name] = [join(home, String(lane)), `lane${String(lane)}`]
    mkdirSync(folder)
    copyTree(folder)
    await superuser.query(`CREATE DATABASE ${name} TEMPLATE walled OWNER daicho_owner`)
    await takeWallsDown(Object.assign(new URL(server.superUrl), { pathname: `/${name}` }).href)
    prepared.push({ folder, env: settings(server, name, passwords) })
  }
  await superuser.end()

  const [first] = prepared
  if (first === undefined) return
  const files = [...new Set(guards.flatMap(({ tests }) => tests))]
  const whole = await tested(first.folder, first.env, files, undefined, 0)
  if (whole.failed > 0 || whole.total === 0)
    throw new Sentence(
      `ガードを外す前から失敗するテストがあります: ${whole.said}\n${whole.why ?? ''}`,
      'Some test fails although no guard was taken away.',
    )
  const waiting = [...guards]
  const survived = []
  const work = async (/** @type {typeof first} */ { folder, env }) => {
    for (let guard = waiting.shift(); guard !== undefined; guard = waiting.shift()) {
      const { failed, said } = await withoutGuard(guard, folder, env)
      if (failed === 0) survived.push(guard)
      console.log(
        `${failed > 0 ? 'noticed ' : 'SURVIVED'}  ${guard.guard}\n          ${guard.file}${failed > 0 ? ` — ${said}` : said && ` (${said})`}`,
      )
    }
  }
  await Promise.all(prepared.map(work))
  await server.stop()
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(
    `\n${String(guards.length - survived.length)} of ${String(guards.length)} guards are noticed when they are gone (${seconds} s)`,
  )
  process.exitCode = survived.length > 0 ? 1 : 0
}

/**
 * @param {import('./embedded-database.mjs').Server} server
 * @param {string} name
 * @param {{ appPassword: string, ownerPassword: string }} passwords
 */
function settings(server, name, { appPassword, ownerPassword }) {
  return {
    ...process.env,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --conditions=react-server`.trim(),
    DATABASE_URL: server.url('daicho_app', appPassword, name),
    DATABASE_OWNER_URL: server.url('daicho_owner', ownerPassword, name),
    AUTH_SECRET: randomBytes(32).toString('hex'),
    PASSWORD_PEPPER: randomBytes(32).toString('hex'),
    APP_ORIGIN: 'http://localhost:3000',
  }
}

/** Rights, row security, workflow triggers and checks are gone; the trail and the unique keys stay. @param {string} url */
async function takeWallsDown(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`DO $$
    DECLARE
      name regclass;
      roles CONSTANT text := 'daicho_session, daicho_unit, daicho_all, daicho_review, daicho_admin';
    BEGIN
      FOR name IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'audit'::regnamespace) LOOP
        EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', name);
      END LOOP;
      EXECUTE 'GRANT ALL ON ALL TABLES IN SCHEMA public TO ' || roles;
      EXECUTE 'GRANT SELECT ON ALL TABLES IN SCHEMA audit TO ' || roles;
    END
    $$;
    ALTER TABLE asset_version DISABLE TRIGGER road, DISABLE TRIGGER begins;
    ALTER TABLE request DISABLE TRIGGER opens, DISABLE TRIGGER closes;
    ALTER TABLE decision DISABLE TRIGGER in_order, DROP CONSTRAINT decision_four_eyes,
      DROP CONSTRAINT decision_request_id_submitted_by_id_content_hash_fkey;
    ALTER TABLE role_grant DISABLE TRIGGER by_the_rules, DROP CONSTRAINT role_grant_not_to_oneself,
      DROP CONSTRAINT role_grant_not_revoked_by_oneself, DROP CONSTRAINT role_grant_second_admin;`)
  await client.end()
}

whenAskedToEnd(stopEverything)
await run(async () => {
  try {
    await main()
  } finally {
    await stopEverything()
  }
})
