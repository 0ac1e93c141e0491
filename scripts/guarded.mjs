// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {ChildProcess | undefined} */
let guard
/** @type {Map<ChildProcess, NodeJS.Signals>} */
const children = new Map()

/** @param {string} line */
function tellGuard(line) {
  if (!guard) {
    const script = fileURLToPath(new URL('guard.mjs', import.meta.url))
    guard = spawn(process.execPath, [script], { stdio: ['pipe', 'ignore', 'inherit'], detached: true, cwd: '/' })
    guard.unref()
    guard.stdin?.on('error', () => undefined)
    // Without its guard the starter could leave something behind, so it does not go on.
    guard.once('exit', () => {
      console.error(
        '\n見張りのプロセスが止められたので、終了します。もう一度実行してください。\nThe guard process was ended: run again.',
      )
      void stopEverything().finally(() => process.exit(1))
    })
    if (guard.stdin instanceof Socket) guard.stdin.unref()
  }
  guard.stdin?.write(`${line}\n`)
}

/**
 * Starts a program in a process group of its own that ends with this process, however this process ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {NodeJS.Signals} [signal] what asks it to end
 * @returns {ChildProcess}
 */
export function guardedSpawn(command, args, options, signal = 'SIGTERM') {
  const child = spawn(command, args, { ...options, detached: true })
  const { pid } = child
  if (pid === undefined) return child
  tellGuard(`+ ${String(pid)} ${signal}`)
  children.set(child, signal)
  child.once('exit', () => {
    children.delete(child)
    tellGuard(`- ${String(pid)}`)
  })
  return child
}

/**
 * A folder that is removed at the end, however the end comes.
 * @param {string} folder
 */
export function removeAtEnd(folder) {
  tellGuard(`rm ${folder}`)
}

/**
 * The exit code of a program, once it has ended and its output is read; a killed one counts as failed.
 * @param {ChildProcess} child
 * @returns {Promise<number>}
 */
export function exitCode(child) {
  return new Promise((answer, failed) => {
    child.once('error', failed)
    child.once('close', (code) => {
      answer(code ?? 1)
    })
  })
}

/** @param {ChildProcess} child @param {NodeJS.Signals} signal */
function sendToGroup(child, signal) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal)
  } catch {
    // It has just ended by itself.
  }
}

/**
 * Asks a guarded program to end, waits, and insists after some seconds.
 * @param {ChildProcess} child
 */
export async function stopGuarded(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  sendToGroup(child, children.get(child) ?? 'SIGTERM')
  const insist = setTimeout(() => {
    sendToGroup(child, 'SIGKILL')
  }, 20_000)
  await ended
  clearTimeout(insist)
}

/** Stops everything this process has started, the newest first. */
export async function stopEverything() {
  for (const child of [...children.keys()].reverse()) await stopGuarded(child)
}

/**
 * Calls `stop` once when somebody asks this process to end: Ctrl-C, a signal, or npm having been killed above it.
 * @param {() => Promise<void>} stop
 */
export function whenAskedToEnd(stop) {
  let asked = false
  const ask = () => {
    if (asked) return
    asked = true
    void stop().finally(() => process.exit(130))
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, ask)
  // Only under npm: a starter put in the background by hand has to survive its shell.
  if (!process.env.npm_lifecycle_event) return
  const parents = lineage()
  setInterval(() => {
    if (lineage() !== parents) ask()
  }, 500).unref()
}

/** Parent, and behind a shell (`npm → sh → node`) its parent too; any change means that one of them is gone. */
function lineage() {
  const { ppid } = process
  try {
    const [, name = '', above = ''] =
      /^\d+ \((.*)\) . (\d+)/s.exec(readFileSync(`/proc/${String(ppid)}/stat`, 'utf8')) ?? []
    return ['sh', 'dash', 'bash', 'ash', 'zsh'].includes(basename(name)) ? `${String(ppid)} ${above}` : String(ppid)
  } catch {
    return String(ppid)
  }
}
