// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Sentence } from './sentence.mjs'

/** The checkout this script belongs to. */
export const project = dirname(dirname(fileURLToPath(import.meta.url)))

/** Refuses a Node that is too old, before anything else can fail in a riddle. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Sentence(
    `Node.js 20.19 以上が必要です（いまは ${process.versions.node}）。24 LTS をお使いください。`,
    `Node.js 20.19 or later is needed (this is ${process.versions.node}); 24 LTS is recommended.`,
  )
}

/**
 * One hash over files and folders of the project; what is absent counts as absent.
 * @param {readonly string[]} paths
 * @param {string} [salt]
 */
export function hashOf(paths, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const path of paths) addTo(hash, path)
  return hash.digest('hex')
}

/** @param {import('node:crypto').Hash} hash @param {string} path */
function addTo(hash, path) {
  const full = join(project, path)
  if (!existsSync(full)) return
  if (!statSync(full).isDirectory()) {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
    return
  }
  for (const name of readdirSync(full).sort()) addTo(hash, `${path}/${name}`)
}

/** @param {string} file @returns {unknown} */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
