// @ts-check
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { exitCode, guardedSpawn } from './guarded.mjs'
import { project, readJson } from './project.mjs'
import { Sentence } from './sentence.mjs'

/** @typedef {{ packages?: Record<string, { version?: string, integrity?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }> }} Lock */

/**
 * Whether node_modules is what the lock file says. npm writes its own lock into node_modules as the last thing.
 * @param {boolean} withTools also the packages that only tests need
 */
export function isInstalled(withTools) {
  const wanted = /** @type {Lock | undefined} */ (readJson(join(project, 'package-lock.json')))?.packages ?? {}
  const present = /** @type {Lock | undefined} */ (readJson(join(project, 'node_modules', '.package-lock.json')))
    ?.packages
  if (!present) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = present[path]
    if (found) return found.version === entry.version && found.integrity === entry.integrity
    return Boolean(entry.optional ?? entry.devOptional ?? entry.peer) || (Boolean(entry.dev) && !withTools)
  })
}

/**
 * Installs exactly the lock file, and looks afterwards whether it did. Not `npm ci`: it refuses a lock that was made
 * where the registry has no packages for other platforms, although none of them is needed here.
 */
export async function install() {
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const child = guardedSpawn(npm(), ['install', ...options], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
    // Under NODE_ENV=production npm would leave out what the tests and the build need.
    env: { ...process.env, NODE_ENV: 'development' },
  })
  if ((await exitCode(child)) === 0 && isInstalled(true)) return
  throw new Sentence(
    'パッケージをインストールできませんでした。上の理由（ネットワーク、.npmrc の registry、ディスクの空き、権限）を直して、もう一度実行してください。',
    'Packages could not be installed: mend the reason above (network, registry in .npmrc, disk, rights) and run again.',
  )
}

/** Beside the Node that runs us, so that both belong together. */
function npm() {
  const beside = join(process.execPath, '..', 'npm')
  return existsSync(beside) ? beside : 'npm'
}
