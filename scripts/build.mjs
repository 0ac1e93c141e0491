// @ts-check
import { once } from 'node:events'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { guardedSpawn } from './guarded.mjs'
import { hashOf, project, readJson } from './project.mjs'
import { Sentence } from './sentence.mjs'

/** Everything the build reads. */
const sources = [
  ...['app', 'components', 'lib', 'messages', 'public', 'prisma/schema.prisma'],
  ...['next.config.js', 'package.json', 'package-lock.json', 'postcss.config.mjs', 'tsconfig.json', 'proxy.ts', 'instrumentation.ts'],
]
const mark = join(project, '.next', 'daicho-built')

/** @param {string} actionsKey */
const wanted = (actionsKey) => hashOf(sources, `${actionsKey} ${process.versions.modules}`)

/** @param {string} actionsKey */
export const isBuilt = (actionsKey) => existsSync(mark) && readFileSync(mark, 'utf8') === wanted(actionsKey)

/**
 * Builds the program and completes the standalone folder: the same one the container image runs.
 * @param {string} actionsKey encrypts what server actions carry; has to be the same for as long as pages stay open
 * @returns {Promise<string>} what the build printed
 */
export async function build(actionsKey) {
  const hash = wanted(actionsKey)
  rmSync(mark, { force: true })
  const cli = join(project, 'node_modules', 'next', 'dist', 'bin', 'next')
  const child = guardedSpawn(process.execPath, [cli, 'build'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Sentence(`ビルドできませんでした。\n${said.trim()}`, 'The build failed; see above.')
  const folder = standaloneFolder()
  cpSync(join(project, '.next', 'static'), join(folder, '.next', 'static'), { recursive: true })
  if (existsSync(join(project, 'public'))) cpSync(join(project, 'public'), join(folder, 'public'), { recursive: true })
  writeFileSync(mark, hash)
  return said
}

/** Where server.js lies; deeper when a lock file above the checkout made Next.js take that folder for the root. */
export function standaloneFolder() {
  const required = /** @type {{ relativeAppDir?: string } | undefined} */ (readJson(join(project, '.next', 'required-server-files.json')))
  return join(project, '.next', 'standalone', required?.relativeAppDir ?? '')
}
