// @ts-check
import { randomBytes } from 'node:crypto'
import { mkdtempSync, openSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isBuilt, servedFolder } from './build.mjs'
import { freePort, startPersistent } from './embedded-database.mjs'
import { generate } from './generate.mjs'
import { exitCode, guardedSpawn, removeAtEnd, stopEverything, stopGuarded, whenAskedToEnd } from './guarded.mjs'
import { prepareDatabase, prepareRoles } from './prepare-database.mjs'
import { project } from './project.mjs'
import { run, Sentence } from './sentence.mjs'
import { serve } from './serve.mjs'

/**
 * How long the register takes beside plain SQL, measured in one run on a database of its own with the settings of an
 * installation (every commit reaches the disk). `npm run bench -- --assets 20000 --assets 100000 [--json]`
 */
const { values } = parseArgs({
  options: { assets: { type: 'string', multiple: true }, json: { type: 'boolean', default: false } },
})
const sizes = (values.assets ?? ['20000']).map(Number)

/** @typedef {{ p50: number, p95: number }} Spread */
/** @typedef {{ question: string, who: string, found: string, rounds: number, register: Spread, sql: Spread, ratio: number }} Answer */
/** @typedef {{ assets: number, loadedInSeconds: number, answers: Answer[] }} Report */

/**
 * One size in a process of its own, since the program reads its settings once.
 * @param {NodeJS.ProcessEnv} env with both connections
 * @param {number} size
 * @returns {Promise<Report>}
 */
async function measure(env, size) {
  const program = [
    '--conditions=react-server',
    '--import',
    'tsx',
    join(project, 'scripts', 'bench-size.ts'),
    String(size),
  ]
  const child = guardedSpawn(process.execPath, program, { cwd: project, env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text))
  if ((await exitCode(child)) !== 0)
    throw new Sentence(
      '計測が途中で止まりました。上の理由を確かめてください。',
      'The bench stopped; see the reason above.',
    )
  /** @type {unknown} */
  const report = JSON.parse(said)
  return /** @type {Report} */ (report)
}

/** @param {Report} report */
function table({ assets, loadedInSeconds, answers }) {
  const head = ['question', 'as', 'found', 'p50', 'p95', 'sql p50', 'sql p95', 'ratio']
  const lines = answers.map(({ question, who, found, register, sql, ratio }) => [
    question,
    who,
    found,
    ...[register.p50, register.p95, sql.p50, sql.p95].map((ms) => ms.toFixed(2)),
    `${ratio.toFixed(1)} ×`,
  ])
  const widths = head.map((title, at) => Math.max(title.length, ...lines.map((line) => (line[at] ?? '').length)))
  const written = [head, ...lines].map((line) =>
    line.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  )
  return `\n${String(assets)} assets (loaded in ${String(loadedInSeconds)} s); milliseconds\n${written.join('\n')}`
}

async function bench() {
  if (sizes.some((size) => !Number.isInteger(size) || size < 1_000))
    throw new Sentence('--assets には 1000 以上の数を指定してください。', '--assets takes a number of at least 1000.')
  await generate()
  const folder = mkdtempSync(join(process.getuid?.() === 0 ? '/tmp' : tmpdir(), 'daicho-bench-'))
  removeAtEnd(folder)
  const database = await startPersistent(folder, randomBytes(12).toString('hex'))
  const passwords = { appPassword: randomBytes(12).toString('hex'), ownerPassword: randomBytes(12).toString('hex') }
  await prepareRoles(database, passwords)
  const built = isBuilt()
  if (!built) console.error('  no build of these sources: pages over HTTP are left out (npm start builds)')
  const output = openSync(join(folder, 'server.log'), 'a')
  const reports = []
  for (const size of sizes) {
    const { appUrl, ownerUrl } = await prepareDatabase(database, `bench_${String(size)}`, passwords)
    const port = await freePort()
    const origin = `http://localhost:${String(port)}`
    const secrets = { AUTH_SECRET: randomBytes(32).toString('hex'), PASSWORD_PEPPER: randomBytes(32).toString('hex') }
    const env = { ...process.env, ...secrets, DATABASE_URL: appUrl, APP_ORIGIN: origin }
    const place = { folder: servedFolder(), host: '127.0.0.1', port, output, errors: output }
    const server = built ? await serve({ ...place, env }) : undefined
    const of = server ? { BENCH_ORIGIN: `http://127.0.0.1:${String(port)}` } : {}
    const report = await measure({ ...env, ...of, DATABASE_OWNER_URL: ownerUrl }, size)
    reports.push(report)
    if (!values.json) console.log(table(report))
    if (server) await stopGuarded(server)
  }
  const machine = { node: process.version, processors: cpus().length, processor: cpus()[0]?.model ?? '' }
  if (values.json) console.log(JSON.stringify({ ...machine, reports }, null, 2))
  else
    console.log(
      `\n${machine.node}, ${String(machine.processors)} × ${machine.processor}. register: its functions in one process; HTTP: the built server.\nsql: pg, one connection, prepared, as owner of the tables (row security off), same triggers.`,
    )
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}

whenAskedToEnd(stopEverything)
await run(async () => {
  try {
    await bench()
  } finally {
    await stopEverything()
  }
})
process.exit()
