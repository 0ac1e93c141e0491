import { ask, nothing, understood, type Reading } from './reading'
import { plain } from './sheet'
import { yesOrNo } from './yes-no'

/** What of the row tells whether the numbers are used in the work itself or in work related to it (番号法 2条). */
type Hints = Readonly<{ segment: string | null; about: string }>

const staffWork = /給与|人事|職員|報酬|謝金|扶養控除|源泉|年末調整|採用|委員|共済|支払調書/

/** 個人番号: none, 利用事務 or 関係事務; a plain yes does not say which, so a person does. */
export function readMyNumber(text: string, { segment, about }: Hints): Reading {
  const written = plain(text)
  if (written === '') return nothing
  if (/関係/.test(written) && !/利用/.test(written)) return understood('関係事務')
  if (/利用/.test(written) && !/関係|なし|無|しない/.test(written)) return understood('利用事務')
  const answer = yesOrNo(written)
  if (answer === false) return understood('なし')
  if (answer === null) return ask('VALUE_UNCLEAR')
  const isRelated = segment !== '個人番号利用事務系' && (segment === 'LGWAN接続系' || staffWork.test(about))
  return ask('MYNUMBER_KIND', isRelated ? '関係事務' : '利用事務')
}
