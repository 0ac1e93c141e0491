// @ts-check
/**
 * The process that outlives its starter by some seconds. It holds the reading end of a pipe: when the starter ends in
 * whatever way (kill -9 included) the pipe closes, and everything the starter had registered is stopped or removed.
 * Lines: `+ <pid> <signal>` a process group to stop, `- <pid>` it ended by itself, `rm <path>` a folder to remove.
 */
import { readFileSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

/** @type {Map<number, NodeJS.Signals>} */
const groups = new Map()
/** @type {string[]} */
const folders = []

// The terminal sends these to everybody; the guard has to be the last one standing.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => undefined)

for await (const line of createInterface({ input: process.stdin })) {
  const [verb, first = '', ...rest] = line.split(' ')
  if (verb === '+') groups.set(Number(first), /** @type {NodeJS.Signals} */ (rest[0]))
  if (verb === '-') groups.delete(Number(first))
  if (verb === 'rm') folders.push([first, ...rest].join(' '))
}

// The newest first: the application lets go of the database before the database stops.
for (const [pid, signal] of [...groups].reverse()) await stop(pid, signal)
for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
async function stop(pid, signal) {
  send(pid, signal)
  for (let waited = 0; waited < 15_000 && alive(pid); waited += 50) await sleep(50)
  send(pid, 'SIGKILL')
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function send(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch {
    // The group is gone, which is what we want.
  }
}

/** A zombie nobody collects (a container without an init process) counts as ended. @param {number} pid */
function alive(pid) {
  try {
    process.kill(-pid, 0)
  } catch {
    return false
  }
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'))
  } catch {
    return true
  }
}
