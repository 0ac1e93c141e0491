import { isDash } from './repeat-marks'
import { plain } from './sheet'

const yes = new Set(
  '○ ◯ 〇 ● ◎ ⭕ o O ✓ ✔ ☑ レ ﾚ V v 有 有り 有る あり ある 要 該当 該当有 該当あり 含む 対象 実施 施錠 済 1 Y y YES Yes yes TRUE True true はい 可'
    .split(' ')
    .map(plain),
)
const no = new Set(
  '× ✕ ✖ ╳ X x 無 無し 無い なし ない 不要 非該当 該当無 該当なし 含まない 対象外 未実施 0 N n NO No no FALSE False false いいえ 否 不可'
    .split(' ')
    .map(plain),
)

/** Yes, no, or null for anything else. A blank cell is no answer (domain 5.4). */
export function yesOrNo(text: string): boolean | null {
  const word = plain(text).replace(/[。.]$/, '')
  if (yes.has(word)) return true
  if (no.has(word) || isDash(word)) return false
  const bare = word.replace(/\(.*\)$/, '')
  if (bare !== word && bare !== '') return yesOrNo(bare)
  return null
}
