import 'server-only'
import type { Problem } from '@/lib/domain/problems'
import { env } from '@/lib/env'
import { isCommonPassword } from './common-passwords'

/** Without a second factor; NIST SP 800-63B asks for 15 then. */
const shortest = 15
const longest = 128

/** What anybody would try first here: the city, the product. */
const wordsOfThePlace = ['kawaguchi', '川口', 'かわぐち', 'カワグチ', 'daicho', '台帳', '情報資産']

export type Holder = Readonly<{ staffNo: string; name: string; kana?: string | undefined }>

/**
 * What is wrong with a password somebody wants to use: tooShort, tooLong, passwordCommon, passwordOwnWord. No rule asks
 * for kinds of signs; spaces and Japanese are welcome. Empty when it may be used.
 */
export function passwordProblems(password: string, holder: Holder, field = 'newPassword'): Problem[] {
  const written = password.normalize('NFKC')
  const length = Array.from(written).length
  if (length < shortest) return [{ field, code: 'tooShort', params: { min: shortest } }]
  if (length > longest) return [{ field, code: 'tooLong', params: { max: longest } }]
  const folded = written.toLowerCase()
  const own = ownWords(holder).find((word) => folded.includes(word))
  if (own !== undefined) return [{ field, code: 'passwordOwnWord', params: { word: own } }]
  return isCommonPassword(folded) ? [{ field, code: 'passwordCommon' }] : []
}

function ownWords({ staffNo, name, kana = '' }: Holder): string[] {
  const city = env().CITY_NAME.replace(/[都道府県市区町村]$/, '')
  const words = [staffNo, city, ...`${name} ${kana}`.split(/\s/u), ...wordsOfThePlace]
  return words.map((word) => word.normalize('NFKC').toLowerCase()).filter((word) => Array.from(word).length > 1)
}
