// @ts-check
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exitCode, guardedSpawn } from './guarded.mjs'
import { project, readJson } from './project.mjs'
import { Sentence } from './sentence.mjs'

const seed = join(project, 'prisma', 'seed', 'demo-city.ts')
/** @param {string} folder */
const loading = (folder) => join(folder, 'demo-city.loading')
/** @param {string} folder */
const loaded = (folder) => join(folder, 'demo-city.loaded')

/** A load that was cut short: nobody has worked in that database yet, so it is made anew. @param {string} folder */
export const isHalfLoaded = (folder) => existsSync(loading(folder))

/** @param {string} folder */
export const isLoaded = (folder) => existsSync(loaded(folder))

/**
 * Loads the demo city through the register's own commands.
 * @param {string} folder the data folder
 * @param {NodeJS.ProcessEnv} env with both database connections and the secrets
 */
export async function loadDemoCity(folder, env) {
  if (!existsSync(seed)) return
  writeFileSync(loading(folder), '')
  const child = guardedSpawn(process.execPath, ['--import', 'tsx', seed], {
    cwd: project,
    env: { ...env, NODE_OPTIONS: '--conditions=react-server' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if ((await exitCode(child)) !== 0)
    throw new Sentence(
      'サンプルの市のデータを入れられませんでした。上に出ている理由を確かめて、もう一度実行してください。',
      'The demo city could not be loaded; see the reason above and run again.',
    )
  writeFileSync(loaded(folder), '')
  rmSync(loading(folder))
}

/** @typedef {{ staffNo: string, password: string, ja: string, en: string }} Account */

/** The accounts of the demo city, for the terminal. @returns {Account[]} */
export function demoAccounts() {
  const accounts = readJson(join(project, 'prisma', 'seed', 'demo-accounts.json'))
  return Array.isArray(accounts) ? /** @type {Account[]} */ (accounts) : []
}
