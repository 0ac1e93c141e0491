// @ts-check
import { randomBytes } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { project, readJson } from './project.mjs'
import { Sentence } from './sentence.mjs'

/** @typedef {{ superPassword: string, ownerPassword: string, appPassword: string, authSecret: string, passwordPepper: string, actionsKey: string }} Secrets */
/** @typedef {{ pid: number, born: string, appUrl?: string, ownerUrl?: string }} Running */

/** The data folder (DAICHO_DATA, else .daicho), made when missing. */
export function openDataFolder() {
  const folder = resolve(project, process.env.DAICHO_DATA ?? '.daicho')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  return folder
}

/** The secrets of this installation, drawn once. They belong into the backup. @param {string} folder @returns {Secrets} */
export function secretsOf(folder) {
  const file = join(folder, 'secrets.json')
  if (existsSync(file)) return /** @type {Secrets} */ (JSON.parse(readFileSync(file, 'utf8')))
  const draw = () => randomBytes(32).toString('base64url')
  const secrets = {
    superPassword: draw(),
    ownerPassword: draw(),
    appPassword: draw(),
    authSecret: draw(),
    passwordPepper: draw(),
    // Next.js takes exactly this form: 32 bytes in plain base64.
    actionsKey: randomBytes(32).toString('base64'),
  }
  writeWhole(file, secrets)
  return secrets
}

/**
 * Reserves the data folder for this process, so that two starts never share it.
 * @param {string} folder
 * @returns {{ note: (urls: { appUrl: string, ownerUrl: string }) => void, release: () => void }}
 */
export function reserve(folder) {
  const file = join(folder, 'running.json')
  const me = { pid: process.pid, born: birth(process.pid) }
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(me), { flag: 'wx', mode: 0o600 })
      break
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const other = whoRuns(folder)
      if (other ?? attempt > 3)
        throw new Sentence(
          `このデータフォルダーでは台帳がもう動いています（プロセス ${String(other?.pid ?? '?')}）。そちらを Ctrl-C で止めるか、DAICHO_DATA に別のフォルダーを指定してください。`,
          `The register already runs on this data folder (process ${String(other?.pid ?? '?')}): stop it, or set DAICHO_DATA to another folder.`,
        )
      rmSync(file, { force: true })
    }
  }
  return {
    note: (urls) => {
      writeWhole(file, { ...me, ...urls })
    },
    release: () => {
      rmSync(file, { force: true })
    },
  }
}

/** The start that holds this data folder and is still alive. @param {string} folder @returns {Running | undefined} */
export function whoRuns(folder) {
  const running = /** @type {Running | undefined} */ (readJson(join(folder, 'running.json')))
  if (!running?.pid) return undefined
  try {
    process.kill(running.pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return undefined
  }
  return birth(running.pid) === running.born ? running : undefined
}

/** When a process began, so that a number used again is not taken for the old process. @param {number} pid */
function birth(pid) {
  try {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${fields[19] ?? ''}`
  } catch {
    return ''
  }
}

/** Never half a file, also when the disk is full. @param {string} file @param {unknown} content */
function writeWhole(file, content) {
  const fresh = `${file}.new`
  writeFileSync(fresh, JSON.stringify(content, null, 2), { mode: 0o600 })
  chmodSync(fresh, 0o600)
  renameSync(fresh, file)
}
