// @ts-check
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeAtEnd, stopEverything, whenAskedToEnd } from './guarded.mjs'
import { install, isInstalled } from './install.mjs'
import { step } from './progress.mjs'
import { checkNode, project } from './project.mjs'
import { inWords, Sentence } from './sentence.mjs'

/** @typedef {import('./test-steps.mjs').Count} Count */
/** @typedef {Count & { name: string, seconds: number }} Row */

const [part = 'all', ...filters] = process.argv.slice(2)
/** One part alone is daily work: its output is shown while it runs. */
const live = part !== 'all' && part !== 'check'
const parts = ['all', 'check', 'static', 'unit', 'e2e']
/** @type {Row[]} */
const rows = []

/**
 * Runs a step, notes its figures and goes on whatever happens.
 * @param {string} name
 * @param {() => Promise<Count>} work
 */
async function count(name, work) {
  const began = performance.now()
  /** @type {Count} */
  const result = await work().catch((/** @type {unknown} */ error) => ({ passed: 0, failed: 1, said: inWords(error) }))
  const row = { name, seconds: (performance.now() - began) / 1000, ...result }
  rows.push(row)
  if (row.failed && row.said) console.log(`\n✗ ${name}\n${row.said.trim()}\n`)
  else console.log(`${row.failed ? '✗' : '✓'} ${name}  ${row.seconds.toFixed(1)} s`)
}

async function test() {
  checkNode()
  process.chdir(project)
  if (!parts.includes(part))
    throw new Sentence(`使い方: npm test -- [${parts.join(' | ')}] [絞り込み]`, 'Usage: npm test -- [part] [filters]')
  if (!isInstalled(true)) await step('パッケージのインストール install', install)
  // What follows needs the packages.
  const [{ generate }, { testDatabases }, steps] = await Promise.all([
    import('./generate.mjs'),
    import('./test-database.mjs'),
    import('./test-steps.mjs'),
  ])
  await generate()
  const folder = mkdtempSync(join(tmpdir(), 'daicho-run-'))
  removeAtEnd(folder)

  if (['all', 'check', 'static'].includes(part)) {
    await count('route types (next)', steps.routeTypes)
    const { 'lint (eslint)': lint, ...quick } = steps.staticChecks
    // Two cores: the slow one on one of them, the rest on the other.
    const inTurn = async () => {
      for (const [name, work] of Object.entries(quick)) await count(name, work)
    }
    await Promise.all([count('lint (eslint)', lint), inTurn()])
  }
  if (part === 'static') return
  const databases = await testDatabases()
  if (part !== 'e2e')
    await count('rules and database (vitest)', () => steps.unitTests(databases, folder, filters, live))
  if (part === 'all' || part === 'e2e') {
    await count('build, nothing prerendered (next)', steps.buildCheck)
    const built = rows.at(-1)?.passed
    const notBuilt = () => Promise.resolve({ passed: 0, failed: 1, said: 'not run: the program could not be built' })
    await count(
      'browser and accessibility (playwright)',
      built ? () => steps.browserTests(databases, folder, filters, live) : notBuilt,
    )
  }
  await databases.stop()
}

function summary() {
  const sum = (/** @type {'passed' | 'failed'} */ what) => rows.reduce((total, row) => total + row[what], 0)
  console.log('')
  for (const { name, seconds, passed, failed } of rows)
    console.log(
      `  ${name.padEnd(42)} ${seconds.toFixed(1).padStart(7)} s  ${String(passed).padStart(5)} passed  ${String(failed).padStart(4)} failed`,
    )
  console.log(`\n${String(sum('passed'))} passed, ${String(sum('failed'))} failed`)
  return sum('failed') ? 1 : 0
}

whenAskedToEnd(stopEverything)
await test().catch((/** @type {unknown} */ error) =>
  count('preparation', () => Promise.resolve({ passed: 0, failed: 1, said: inWords(error) })),
)
await stopEverything()
process.exit(summary())
