// @ts-check
import { once } from 'node:events'
import { mkdtempSync, openSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { build, servedFolder } from './build.mjs'
import { freePort } from './embedded-database.mjs'
import { openJournal, write } from './fault-writer.mjs'
import { verdict } from './fault-verdict.mjs'
import { generate } from './generate.mjs'
import { exitCode, guardedSpawn, removeAtEnd, stopEverything, whenAskedToEnd } from './guarded.mjs'
import { project } from './project.mjs'
import { step } from './progress.mjs'
import { run, Sentence } from './sentence.mjs'
import { serve } from './serve.mjs'
import { onServer, testDatabases } from './test-database.mjs'

/**
 * Kills the program with kill -9 while several people register, change and submit assets through its own forms, starts
 * it again, and so on; then asks the database whether anything acknowledged is missing (FT-01 of the security design).
 * `npm run fault-test [-- --rounds 30 --writers 8 --seed 1]`
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    writers: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
  },
})
const rounds = Number(values.rounds)
const writers = Number(values.writers)
const longestStart = 5_000

/** The same sequence for the same seed (mulberry32). @param {number} seed */
function chance(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Sections with people who are signed in. @param {NodeJS.ProcessEnv} env @returns {Promise<import('./fault-writer.mjs').Person[]>} */
async function signedIn(env) {
  const program = ['--import', 'tsx', join(project, 'scripts', 'fault-people.ts'), String(writers)]
  const child = guardedSpawn(process.execPath, program, {
    cwd: project,
    env: { ...env, NODE_OPTIONS: onServer },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text))
  if ((await exitCode(child)) !== 0)
    throw new Sentence('試験の利用者を用意できませんでした。', 'The people of the test could not be made.')
  /** @type {unknown} */
  const people = JSON.parse(said)
  return /** @type {import('./fault-writer.mjs').Person[]} */ (people)
}

/** @param {import('node:child_process').ChildProcess} program */
async function kill(program) {
  const ended = once(program, 'exit')
  if (program.pid !== undefined) process.kill(-program.pid, 'SIGKILL')
  await ended
}

async function faultTest() {
  if (!(rounds >= 1) || !(writers >= 1))
    throw new Sentence(
      '--rounds と --writers には 1 以上の数を指定してください。',
      '--rounds and --writers take numbers from 1.',
    )
  await generate()
  await step('ビルド build', build)
  const databases = await testDatabases()
  const port = await freePort()
  const origin = `http://localhost:${String(port)}`
  const env = await databases.open('fault', origin)
  const ownerUrl = env.DATABASE_OWNER_URL
  const people = await signedIn(env)
  const folder = mkdtempSync(join(tmpdir(), 'daicho-fault-'))
  removeAtEnd(folder)
  const log = openSync(join(folder, 'server.log'), 'a')
  const place = { folder: servedFolder(), host: '127.0.0.1', port, output: log, errors: log }
  const start = () => serve({ ...place, env: { ...env, DATABASE_OWNER_URL: undefined } })

  let over = false
  let program = await start()
  const journal = openJournal(join(folder, 'journal.ndjson'))
  const work = Promise.all(people.map((person) => write({ origin, person, journal, isOver: () => over })))
  // A writer that meets an answer it does not understand ends the test.
  const failed = new AbortController()
  work.catch(() => {
    failed.abort()
  })
  const isBroken = () => failed.signal.aborted
  const answered = () => journal.lines.filter(({ at }) => at === 'answered').length
  const random = chance(Number(values.seed))
  /** @type {number[]} */
  const starts = []
  for (let round = 1; round <= rounds && !isBroken(); round++) {
    // Under load: some writes after the start, and then somewhere within the next ones.
    const enough = answered() + 3 + Math.floor(random() * 12)
    while (answered() < enough && !isBroken()) await sleep(10)
    await sleep(random() * 100)
    await kill(program)
    const began = performance.now()
    program = await start()
    starts.push(performance.now() - began)
    if (round % 10 === 0) console.log(`  ${String(round)} × kill -9, ${String(answered())} writes answered`)
  }
  over = true
  await work
  await kill(program)
  const findings = await verdict(ownerUrl, journal.lines)
  report(starts, findings)
  journal.close()
  await databases.stop()
}

/** @param {number[]} starts milliseconds @param {import('./fault-verdict.mjs').Finding[]} findings */
function report(starts, findings) {
  const sorted = starts.toSorted((one, other) => one - other)
  const [middle = 0, slowest = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  const ready = {
    what: 'ready again after a kill, middle and slowest',
    figure: `${(middle / 1000).toFixed(2)} s, ${(slowest / 1000).toFixed(2)} s (load of the machine ${loadavg()[0]?.toFixed(1) ?? ''})`,
    holds: slowest <= longestStart,
  }
  console.log(`\n${String(starts.length)} × kill -9 with ${String(writers)} writers, seed ${values.seed}`)
  for (const { what, figure, holds } of [...findings, ready]) console.log(`${holds ? '✓' : '✗'} ${what}: ${figure}`)
  if (![...findings, ready].every(({ holds }) => holds)) process.exitCode = 1
}

whenAskedToEnd(stopEverything)
await run(async () => {
  try {
    await faultTest()
  } finally {
    await stopEverything()
  }
})
process.exit()
