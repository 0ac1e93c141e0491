// @ts-check
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { readJson } from './project.mjs'

/** @typedef {{ pid: number, born: string }} Identity a process, told from a later one with the same number */

/** A process with the moment it began; one that has ended and is only not collected yet has no such moment. @param {number} pid @returns {Identity} */
export function identity(pid) {
  try {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return { pid, born: fields[0] === 'Z' ? 'ended' : `${boot} ${fields[19] ?? ''}` }
  } catch {
    return { pid, born: '' }
  }
}

/** @param {Identity} process */
export function isAlive({ pid, born }) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return identity(pid).born === born
}

/**
 * Takes a lock file for this process; a dead owner's lock is taken over.
 * @param {string} file
 * @param {(left: unknown) => void} [inherit] is handed what a dead owner had noted
 * @returns {Identity | undefined} the living owner when there is one
 */
export function takeLock(file, inherit = () => undefined) {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(identity(process.pid)), { flag: 'wx', mode: 0o600 })
      return undefined
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const owner = lockOwner(file)
      if (owner) return owner
      inherit(readJson(file))
      rmSync(file, { force: true })
    }
  }
  return { pid: 0, born: '' }
}

/** @param {string} file @returns {Identity | undefined} */
export function lockOwner(file) {
  const owner = /** @type {Identity | undefined} */ (readJson(file))
  return owner?.pid && isAlive(owner) ? owner : undefined
}

/**
 * Does the work while no other process of this checkout does the same.
 * @template Value
 * @param {string} file
 * @param {() => Promise<Value>} work
 */
export async function alone(file, work) {
  while (takeLock(file)) await sleep(200)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
