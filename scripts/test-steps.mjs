// @ts-check
import { join } from 'node:path'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { findBrowser } from './browser.mjs'
import { build, servedFolder } from './build.mjs'
import { freePort } from './embedded-database.mjs'
import { exitCode, guardedSpawn, stopGuarded } from './guarded.mjs'
import { project, readJson } from './project.mjs'
import { serve } from './serve.mjs'
import { withoutOwner } from './settings.mjs'
import { onServer } from './test-database.mjs'

/** @typedef {{ passed: number, failed: number, said?: string }} Count */
/** @typedef {Awaited<ReturnType<import('./test-database.mjs').testDatabases>>} Databases */

/** @param {string} path inside node_modules */
const tool = (path) => join(project, 'node_modules', path)

/** The checks that need neither database nor browser. */
export const staticChecks = {
  'format (prettier)': () => check([tool('prettier/bin/prettier.cjs'), '--check', '--cache', '.']),
  'lint (eslint)': () => check([tool('eslint/bin/eslint.js'), '--max-warnings=0', '.']),
  'types (tsc)': () => check([tool('typescript/bin/tsc'), '--noEmit']),
  'unused code (knip)': () => check([tool('knip/bin/knip.js'), '--no-progress']),
}

/** Pages take part in the types: Next.js writes those of its routes. */
export const routeTypes = () => check([tool('next/dist/bin/next'), 'typegen'])

/** @param {string[]} args @returns {Promise<Count>} */
async function check(args) {
  const { code, said } = await outcome(args, process.env)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, said }
}

/**
 * @param {Databases} databases
 * @param {string} folder for reports
 * @param {string[]} filters
 * @param {boolean} live
 * @returns {Promise<Count>}
 */
export async function unitTests(databases, folder, filters, live) {
  const report = join(folder, 'vitest.json')
  const env = { ...(await databases.open('unit', 'http://localhost:3000')), NODE_OPTIONS: onServer }
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code, said } = await outcome([tool('vitest/vitest.mjs'), 'run', ...reporters, ...filters], env, live)
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } =
    /** @type {{ numPassedTests?: number, numFailedTests?: number }} */ (readJson(report) ?? {})
  // A file that does not even load has no failed test, but is a failure.
  return { passed, failed: code === 0 ? failed : Math.max(1, failed), said: code === 0 ? '' : said }
}

/** Prerendered pages would be the same for everybody and carry no nonce. @returns {Promise<Count>} */
export async function buildCheck() {
  const said = await build()
  const fixed = said.split('\n').filter((line) => line.includes('○ /') && !/○ \/_(not-found|global-error)\b/.test(line))
  if (!fixed.length) return { passed: 2, failed: 0 }
  return { passed: 1, failed: 1, said: `prerendered, although every page belongs to one person:\n${fixed.join('\n')}` }
}

/**
 * Playwright against the standalone server, in the place of this build.
 * @param {Databases} databases
 * @param {string} folder
 * @param {string[]} filters
 * @param {boolean} live
 * @returns {Promise<Count>}
 */
export async function browserTests(databases, folder, filters, live) {
  const port = await freePort()
  const origin = `http://localhost:${String(port)}`
  const [browser, env] = await Promise.all([findBrowser(), databases.open('e2e', origin)])
  const log = join(folder, 'server.log')
  const output = openSync(log, 'a')
  const server = await serve({
    folder: servedFolder(),
    host: 'localhost',
    port,
    env: withoutOwner(env),
    output,
    errors: output,
  })
  closeSync(output)
  const report = join(folder, 'playwright.json')
  const { code, said } = await outcome(
    [tool('@playwright/test/cli.js'), 'test', ...filters],
    { ...env, NODE_OPTIONS: onServer, BASE_URL: origin, BROWSER_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    live,
  )
  await stopGuarded(server)
  const { stats } = /** @type {{ stats?: { expected: number, unexpected: number, flaky: number } }} */ (
    readJson(report) ?? {}
  )
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0)
  if (code === 0) return { passed: stats?.expected ?? 0, failed }
  const serverSaid = readFileSync(log, 'utf8').trim().split('\n').slice(-40).join('\n')
  return { passed: stats?.expected ?? 0, failed: Math.max(1, failed), said: `${said}\n--- server.log\n${serverSaid}` }
}

/**
 * Runs a tool of the project.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} [live] shows its output while it works
 */
async function outcome(args, env, live = false) {
  const stdio = live
    ? /** @type {const} */ ('inherit')
    : /** @type {('ignore' | 'pipe')[]} */ (['ignore', 'pipe', 'pipe'])
  const child = guardedSpawn(process.execPath, args, { cwd: project, env, stdio })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text))
  return { code: await exitCode(child), said }
}
