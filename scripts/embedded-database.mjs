// @ts-check
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { spawnSync } from 'node:child_process'
import { guardedSpawn, removeAtEnd, stopGuarded } from './guarded.mjs'
import { clusterPlace, makePrivate } from './cluster-place.mjs'
import { findPostgres, serverUser } from './postgres-binaries.mjs'
import { checkSpace, clearLeftovers, explain } from './postgres-trouble.mjs'

/** @typedef {{ url: (role: string, password: string, database: string) => string, superUrl: string, ended: Promise<unknown>, stop: () => Promise<void> }} Server */
/** @typedef {import('./postgres-binaries.mjs').User} User */

const major = '18'
/** No LANG of the caller: the server's messages are read by this program. */
const env = /** @type {const} */ ({ NODE_ENV: 'production', PATH: process.env.PATH ?? '/usr/bin:/bin', TZ: 'UTC' })

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  work_mem: '16MB',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A DETAIL line would copy the contents of rows into the log.
  log_error_verbosity: 'terse',
}
const throwAwaySettings = {
  ...settings,
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '64MB',
  max_wal_size: '512MB',
  max_connections: '100',
  log_error_verbosity: 'default',
}

/**
 * The database of an installation, in `<folder>/pg18` or, as root, where the server's user reaches it.
 * @param {string} folder the data folder, which exists
 * @param {string} superPassword
 * @returns {Promise<Server & { folder: string, isNew: boolean }>}
 */
export async function startPersistent(folder, superPassword) {
  const place = clusterPlace(folder, `pg${major}`)
  const programs = findPostgres(place.user, folder)
  await clearLeftovers(place.folder)
  const isNew = !existsSync(place.folder)
  checkSpace(dirname(place.folder), isNew ? 300 : 64)
  if (isNew) {
    const fresh = `${place.folder}.new`
    rmSync(fresh, { recursive: true, force: true })
    initialise(programs.initdb, fresh, place.user, superPassword, [])
    renameSync(fresh, place.folder)
  }
  const server = await start(
    programs.postgres,
    place.folder,
    place.user,
    join(folder, 'postgres.log'),
    settings,
    superPassword,
  )
  return { ...server, folder: place.folder, isNew }
}

/** A database for tests: fast, in a temporary folder that disappears with this process. @returns {Promise<Server>} */
export async function startThrowAway() {
  const user = serverUser()
  const folder = mkdtempSync(join(user.uid === undefined ? tmpdir() : '/tmp', 'daicho-test-'))
  removeAtEnd(folder)
  chmodSync(folder, 0o711)
  const programs = findPostgres(user, folder)
  const cluster = join(folder, 'pg')
  const password = randomBytes(12).toString('hex')
  initialise(programs.initdb, cluster, user, password, ['--no-sync'])
  const server = await start(
    programs.postgres,
    cluster,
    user,
    join(folder, 'postgres.log'),
    throwAwaySettings,
    password,
  )
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...server, stop }
}

/**
 * @param {string} initdb
 * @param {string} cluster
 * @param {User} user
 * @param {string} password
 * @param {string[]} extra
 */
function initialise(initdb, cluster, user, password, extra) {
  mkdirSync(cluster, { mode: 0o700 })
  makePrivate(cluster, user)
  const passwordFile = join(dirname(cluster), `.pw-${randomBytes(6).toString('hex')}`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user.uid !== undefined && user.gid !== undefined) chownSync(passwordFile, user.uid, user.gid)
  try {
    const options = [
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--data-checksums',
      ...extra,
    ]
    // The C library's letters matter beside ICU: with plain C, trigram search would ignore Japanese.
    for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'ja_JP.UTF-8', 'C']) {
      const locale = ['--locale-provider=icu', '--icu-locale=ja-JP', '--locale=C', `--lc-ctype=${ctype}`]
      const done = spawnSync(initdb, [`--pgdata=${cluster}`, ...options, ...locale], {
        ...user,
        env,
        cwd: '/',
        encoding: 'utf8',
      })
      if (done.status === 0) return
      if (!/invalid locale|locale name/.test(done.stderr)) throw explain(done.stderr, cluster)
    }
  } catch (error) {
    rmSync(cluster, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/**
 * @param {string} postgres
 * @param {string} cluster
 * @param {User} user
 * @param {string} log
 * @param {Record<string, string>} values
 * @param {string} password
 * @returns {Promise<Server>}
 */
async function start(postgres, cluster, user, log, values, password) {
  const flags = Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const before = existsSync(log) ? statSync(log).size : 0
    const output = openSync(log, 'a', 0o600)
    const args = ['-D', cluster, '-p', String(port), ...flags]
    const child = guardedSpawn(postgres, args, { ...user, env, cwd: '/', stdio: ['ignore', output, output] }, 'SIGINT')
    closeSync(output)
    if (await ready(child, cluster)) {
      /** @type {Server['url']} */
      const url = (role, secret, database) =>
        `postgresql://${role}:${encodeURIComponent(secret)}@127.0.0.1:${String(port)}/${database}`
      return {
        url,
        superUrl: url('postgres', password, 'postgres'),
        ended: once(child, 'exit'),
        stop: () => stopGuarded(child),
      }
    }
    const said = readFileSync(log).subarray(before).toString()
    // Somebody else took the port in between, or the last workers of a killed server are just going.
    const passing = /could not bind|Address already in use|still in use/.test(said)
    if (!passing || attempt === 10) throw explain(said, cluster)
    await sleep(300)
  }
}

/** The server writes its state into the eighth line of postmaster.pid. @param {import('node:child_process').ChildProcess} child @param {string} cluster */
async function ready(child, cluster) {
  // Without a handler a program that cannot be started would end this process.
  child.once('error', () => undefined)
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const lines = pidFile(cluster)
    if (lines[0] === String(child.pid) && lines[7]?.startsWith('ready')) return true
    await sleep(15)
  }
  return false
}

/** @param {string} cluster */
function pidFile(cluster) {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address && typeof address === 'object') found(address.port)
      })
    })
  })
}
