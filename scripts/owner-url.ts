import { readFileSync } from 'node:fs'
import { Sentence } from './sentence.mjs'

/** The connection of the tables' owner, from the environment or the file it names. */
export function ownerUrl(): string {
  const file = process.env['DATABASE_OWNER_URL_FILE']
  const url = process.env['DATABASE_OWNER_URL'] ?? (file ? readFileSync(file, 'utf8').trim() : '')
  if (url !== '') return url
  throw new Sentence(
    'DATABASE_OWNER_URL に表の所有者の接続先を設定してください。',
    'Set DATABASE_OWNER_URL to the connection of the tables’ owner.',
  )
}
