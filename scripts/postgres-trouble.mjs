// @ts-check
import { accessSync, constants, existsSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { diskFull, Sentence } from './sentence.mjs'

/**
 * Refuses a nearly full disk before the server does so half way.
 * @param {string} folder
 * @param {number} megabytes
 */
export function checkSpace(folder, megabytes) {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < megabytes * 2 ** 20) throw diskFull()
}

/**
 * Makes a cluster ready to be started: refuses another version's, and deals with what a killed server left.
 * The caller holds the data folder's lock, so a server that still runs here belongs to nobody.
 * @param {string} cluster
 */
export async function clearLeftovers(cluster) {
  if (!existsSync(cluster)) return
  // A cluster of somebody else's would look like one of an unknown version.
  accessSync(cluster, constants.R_OK | constants.W_OK | constants.X_OK)
  const version = textOf(join(cluster, 'PG_VERSION')).trim()
  if (version !== '18')
    throw new Sentence(
      `データフォルダーは別の版（PostgreSQL ${version || '不明'}）のものです。その版で取り出したバックアップを新しいデータフォルダーに戻してください（docs/backup.md）。${cluster}`,
      `The data folder belongs to PostgreSQL ${version || '(unknown)'}: restore its backup into a new data folder (docs/backup.md).`,
    )
  const file = join(cluster, 'postmaster.pid')
  const pid = Number(textOf(file).split('\n')[0])
  if (!pid) return
  if (await ended(pid, cluster, 300)) return
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGQUIT', 'SIGKILL'])) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await ended(pid, cluster, 10_000)) return
  }
}

/** Waits until the process is no longer the server of this cluster. @param {number} pid @param {string} cluster @param {number} patience */
async function ended(pid, cluster, patience) {
  for (let waited = 0; waited < patience; waited += 50) {
    if (!existsSync(join(cluster, 'postmaster.pid'))) return true
    if (!serves(pid, cluster)) {
      // The number now belongs to a stranger, or to nobody: the server would rightly hesitate at such a file.
      rmSync(join(cluster, 'postmaster.pid'), { force: true })
      return true
    }
    await sleep(50)
  }
  return false
}

/** @param {number} pid @param {string} cluster */
function serves(pid, cluster) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  if (!existsSync('/proc/self/cmdline')) return true
  return textOf(`/proc/${String(pid)}/cmdline`).includes(cluster)
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * The server's last words as one sentence that says what to do.
 * @param {string} said
 * @param {string} cluster
 */
export function explain(said, cluster) {
  if (/No space left on device/.test(said)) return diskFull()
  if (/Permission denied|wrong ownership|Operation not permitted/.test(said))
    return new Error(`Permission denied: ${cluster}`)
  if (/postmaster\.pid.* already exists|another server/s.test(said))
    return new Sentence(
      'このデータフォルダーのデータベースはもう動いています。動いているほうを止めてから、もう一度実行してください。',
      'The database of this data folder is already running: stop it and run the command again.',
    )
  if (/could not (create|map).*shared memory|Cannot allocate memory/s.test(said))
    return new Sentence(
      'メモリーが足りず、データベースを起動できません。ほかのプログラムを止めてから、もう一度実行してください。',
      'Not enough memory for the database: stop other programs and run the command again.',
    )
  const last = said.trim().split('\n').slice(-3).join(' / ')
  return new Sentence(
    `データベースを起動できませんでした。データフォルダーの postgres.log を確かめてください。`,
    `The database did not start; see postgres.log in the data folder: ${last}`,
  )
}
