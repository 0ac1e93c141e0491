// @ts-check
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { serverUser } from './postgres-binaries.mjs'

/** @typedef {import('./postgres-binaries.mjs').User} User */

/**
 * Where the cluster of a data folder lies and who owns it. As root the server runs as another user, who cannot enter a
 * private home folder: then the cluster lies in the system's own place.
 * @param {string} folder
 * @param {string} name
 * @returns {{ folder: string, user: User }}
 */
export function clusterPlace(folder, name) {
  const inside = join(folder, name)
  if (process.getuid?.() !== 0) return { folder: inside, user: {} }
  const marker = join(folder, 'place')
  const id = existsSync(marker) ? readFileSync(marker, 'utf8') : randomBytes(6).toString('hex')
  const outside = `/var/lib/daicho-data-${id}/${name}`
  // Whoever owns an existing cluster keeps it, even when another user would be chosen today.
  for (const existing of [inside, outside]) {
    if (!existsSync(existing)) continue
    const { uid, gid } = statSync(existing)
    if (uid !== 0 && reaches(existing, { uid, gid })) return { folder: existing, user: { uid, gid } }
  }
  const user = serverUser()
  // Others may pass through, but not look into, the data folder.
  chmodSync(folder, 0o711)
  if (enters(folder, user)) return { folder: inside, user }
  // By a name kept in the data folder: a new data folder gets a new database, and one that is moved keeps its own.
  writeFileSync(marker, id)
  mkdirSync(dirname(outside), { recursive: true })
  chmodSync(dirname(outside), 0o711)
  console.log(`  データベースは ${outside} に置きます（root では ${folder} に置けないため）。The database lies there.`)
  return { folder: outside, user }
}

/** @param {string} folder @param {User} user */
function enters(folder, user) {
  const probe = join(folder, `.probe-${String(process.pid)}`)
  mkdirSync(probe)
  try {
    makePrivate(probe, user)
    return reaches(probe, user)
  } finally {
    rmdirSync(probe)
  }
}

/** @param {string} folder @param {User} user */
const reaches = (folder, user) => spawnSync('test', ['-w', folder], { ...user, cwd: '/' }).status === 0

/** @param {string} folder @param {User} user */
export function makePrivate(folder, { uid, gid }) {
  chmodSync(folder, 0o700)
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
}
