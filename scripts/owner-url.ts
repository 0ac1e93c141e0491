import { Sentence } from './sentence.mjs'
import { ownerUrlGiven } from './settings.mjs'

/** The connection of the tables' owner, from the environment or the file it names. */
export function ownerUrl(): string {
  const url = ownerUrlGiven(process.env)
  if (url) return url
  throw new Sentence(
    'DATABASE_OWNER_URL に表の所有者の接続先を設定してください。',
    'Set DATABASE_OWNER_URL to the connection of the tables’ owner.',
  )
}
