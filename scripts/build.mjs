// @ts-check
import { randomBytes } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exitCode, guardedSpawn } from './guarded.mjs'
import { alone } from './lock.mjs'
import { hashOf, project, readJson } from './project.mjs'
import { run, Sentence } from './sentence.mjs'

/** Everything the build reads. */
const sources = [
  ...['app', 'components', 'lib', 'messages', 'public', 'prisma/schema.prisma', 'proxy.ts', 'instrumentation.ts'],
  ...['next.config.js', 'package.json', 'package-lock.json', 'postcss.config.mjs', 'tsconfig.json'],
]
const distribution = join(project, '.next')
const mark = join(distribution, 'daicho-built.json')
const wanted = () => hashOf(sources, `${actionsKey()} ${process.versions.modules}`)

/** @typedef {{ hash?: string, said?: string }} Mark */
const lastBuild = () => /** @type {Mark | undefined} */ (readJson(mark))

/** Each build has a place of its own to run from, so that the next build takes nothing away from a running server. */
const places = join(project, 'node_modules', '.daicho', 'served')
const keptPlaces = 3
export const servedFolder = () => join(places, (lastBuild()?.hash ?? '-').slice(0, 16))

/** Whether the program that is served comes from the sources as they are now. */
export const isBuilt = () => existsSync(join(servedFolder(), 'server.js')) && lastBuild()?.hash === wanted()

/**
 * Builds the program when its sources have changed, and completes the standalone folder: the one the image runs too.
 * @returns {Promise<string>} what the build printed
 */
export function build() {
  const lock = join(project, 'node_modules', '.daicho', 'build.lock')
  mkdirSync(dirname(lock), { recursive: true })
  return alone(lock, async () => {
    if (isBuilt()) return lastBuild()?.said ?? ''
    const hash = wanted()
    rmSync(mark, { force: true })
    const said = await nextBuild()
    const folder = standaloneFolder()
    cpSync(join(distribution, 'static'), join(folder, '.next', 'static'), { recursive: true })
    if (existsSync(join(project, 'public')))
      cpSync(join(project, 'public'), join(folder, 'public'), { recursive: true })
    place(folder, join(places, hash.slice(0, 16)))
    writeFileSync(mark, JSON.stringify({ hash, said }))
    return said
  })
}

/**
 * Copies the finished program to its place, whole or not at all, and forgets all but the latest.
 * @param {string} from
 * @param {string} to
 */
function place(from, to) {
  const unfinished = `${to}.unfinished`
  for (const folder of [unfinished, to]) rmSync(folder, { recursive: true, force: true })
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true })
  renameSync(unfinished, to)
  const age = (/** @type {string} */ name) => statSync(join(places, name)).mtimeMs
  const old = readdirSync(places)
    .sort((one, other) => age(other) - age(one))
    .slice(keptPlaces)
  for (const name of old) rmSync(join(places, name), { recursive: true, force: true })
}

async function nextBuild() {
  const cli = join(project, 'node_modules', 'next', 'dist', 'bin', 'next')
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey() }
  const child = guardedSpawn(process.execPath, [cli, 'build'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, NODE_ENV: 'production' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text))
  if ((await exitCode(child)) === 0) return said
  throw new Sentence(`ビルドできませんでした。\n${said.trim()}`, 'The build failed; see above.')
}

/**
 * Encrypts what server actions carry through the browser; kept over builds, so that open pages survive an update.
 * Next.js takes 32 bytes in plain base64 and writes them into the build, so this folder is as good a place as any.
 */
function actionsKey() {
  const given = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
  if (given) return given
  const file = join(distribution, 'cache', 'daicho-actions-key')
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const key = randomBytes(32).toString('base64')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, key, { mode: 0o600 })
  return key
}

/** Where server.js lies; deeper when a lock file above the checkout made Next.js take that folder for the root. */
function standaloneFolder() {
  const required = readJson(join(distribution, 'required-server-files.json'))
  const { relativeAppDir = '' } = /** @type {{ relativeAppDir?: string }} */ (required ?? {})
  return join(distribution, 'standalone', relativeAppDir)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await run(async () => {
    process.stdout.write(await build())
  })
