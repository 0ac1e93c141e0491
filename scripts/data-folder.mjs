// @ts-check
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { identity, isAlive, lockOwner, takeLock } from './lock.mjs'
import { project } from './project.mjs'
import { Sentence } from './sentence.mjs'

/** @typedef {{ superPassword: string, ownerPassword: string, appPassword: string, authSecret: string, passwordPepper: string }} Secrets */
/** @typedef {import('./lock.mjs').Identity} Identity */
/** @typedef {Identity & { server?: Identity, appUrl?: string, ownerUrl?: string }} Running */

/** The data folder (DAICHO_DATA, else .daicho), made when missing. */
export function openDataFolder() {
  const folder = resolve(project, process.env.DAICHO_DATA ?? '.daicho')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && ['EEXIST', 'ENOTDIR', 'ENOENT'].includes(String(error.code))))
      throw error
    throw new Sentence(
      `${folder} はフォルダーとして使えません。DAICHO_DATA に別の場所を指定してください。`,
      `${folder} cannot be a folder: set DAICHO_DATA to another place.`,
    )
  }
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  return folder
}

/** @param {string} folder */
const secretsFile = (folder) => join(folder, 'secrets.json')

/** Whether a register was ever started on this data folder. @param {string} folder */
export const isInstalledIn = (folder) => existsSync(secretsFile(folder))

/** The secrets of this installation, drawn once. They belong into the backup. @param {string} folder @returns {Secrets} */
export function secretsOf(folder) {
  const file = secretsFile(folder)
  if (isInstalledIn(folder)) return secretsIn(file, readFileSync(file, 'utf8'))
  const draw = () => randomBytes(32).toString('base64url')
  const secrets = {
    superPassword: draw(),
    ownerPassword: draw(),
    appPassword: draw(),
    authSecret: draw(),
    passwordPepper: draw(),
  }
  writeWhole(file, secrets)
  return secrets
}

/** @param {string} file @param {string} text @returns {Secrets} */
function secretsIn(file, text) {
  try {
    /** @type {unknown} */
    const kept = JSON.parse(text)
    return /** @type {Secrets} */ (kept)
  } catch {
    throw new Sentence(
      `${file} が壊れています。バックアップから正しい secrets.json を戻してください（docs/backup.md）。`,
      `secrets.json in the data folder is damaged: restore it from the backup (docs/backup.md).`,
    )
  }
}

/**
 * Reserves the data folder for this process, so that two starts never share it.
 * @param {string} folder
 * @returns {{ note: (more: Partial<Running>) => void, release: () => void }}
 */
export function reserve(folder) {
  const file = join(folder, 'running.json')
  /** @type {Running} */
  let me = identity(process.pid)
  const other = takeLock(file, (left) => {
    endOrphan(/** @type {Running | undefined} */ (left))
  })
  if (other)
    throw new Sentence(
      `このデータフォルダーでは台帳がもう動いています（プロセス ${String(other.pid)}）。そちらを Ctrl-C で止めるか、DAICHO_DATA に別のフォルダーを指定してください。`,
      `The register already runs on this data folder (process ${String(other.pid)}): stop it, or set DAICHO_DATA to another folder.`,
    )
  return {
    note: (more) => {
      me = { ...me, ...more }
      writeWhole(file, me)
    },
    release: () => {
      rmSync(file, { force: true })
    },
  }
}

/** The start that holds this data folder and is still alive. @param {string} folder @returns {Running | undefined} */
export const whoRuns = (folder) => lockOwner(join(folder, 'running.json'))

/** The server of a start that was killed together with its guard would keep the port. @param {Running | undefined} left */
function endOrphan(left) {
  if (left?.server?.born && isAlive(left.server)) process.kill(left.server.pid, 'SIGKILL')
}

/** Never half a file, also when the disk is full. @param {string} file @param {unknown} content */
function writeWhole(file, content) {
  const fresh = `${file}.new`
  writeFileSync(fresh, JSON.stringify(content, null, 2), { mode: 0o600 })
  chmodSync(fresh, 0o600)
  renameSync(fresh, file)
}
