import { retentions } from '../asset-choices'
import { isDash } from './repeat-marks'
import { ask, nothing, understood, type Reading } from './reading'
import { plain } from './sheet'

const listed: Readonly<Record<string, string>> = {
  'under-1': '1年未満',
  permanent: '永年',
  'in-use': '常用',
  'as-needed': '随時',
  other: 'その他',
}

/** The word of a ledger for a length of the list: 5 → 5年. */
export const wordOfRetention = (code: string) => listed[code] ?? `${code}年`

/** The code of a length of the list; null for any other, which is kept in words. */
export const codeOfRetention = (word: string) =>
  retentions.find((code) => code !== 'other' && wordOfRetention(code) === word) ?? null

const kanjiDigits = '〇一二三四五六七八九'
const inDigits = (text: string) =>
  text
    .replace(
      /([一二三四五六七八九])?十([一二三四五六七八九])?(?=年|か月|ヶ月|日|$)/g,
      (_, tens: string | undefined, ones: string | undefined) =>
        String(
          (tens === undefined ? 1 : kanjiDigits.indexOf(tens)) * 10 +
            (ones === undefined ? 0 : kanjiDigits.indexOf(ones)),
        ),
    )
    .replace(/[〇一二三四五六七八九](?=年|か月|ヶ月|$)/g, (sign) => String(kanjiDigits.indexOf(sign)))

const lengths = /\d+(?:年度?|か月|ヶ月|カ月|ヵ月|月|週間?|日)間?(?:未満)?/g
const oneLength = /^(\d+)(年|年度|年間|か年|カ年|ヶ年)(保存)?$/
const conditions = /又は|または|若しくは|もしくは|まで|場合|とき|次第|随時見直/

/** Two lengths joined by ・ or 又は, or a condition such as 「完納まで」, are for a person; 「契約終了後5年」 is one length. */
function isOpen(text: string): boolean {
  return conditions.test(text) || (text.match(lengths) ?? []).length > 1
}

/** How long it is kept: 5年, 五年, 5 (under 「保存年限（年）」), 1年未満, 常用, 永年, 契約終了後5年. */
export function readRetention(text: string): Reading {
  const written = inDigits(plain(text))
  if (written === '' || isDash(written)) return nothing
  if (/^\d{1,2}$/.test(written)) return understood(`${Number(written)}年`)
  const years = oneLength.exec(written)
  if (years !== null) return understood(`${Number(years[1])}年`)
  if (/^(永年|永久)(保存)?$/.test(written)) return understood('永年')
  return isOpen(written) ? ask('RETENTION_UNCLEAR') : understood(written)
}

/** Does it read as a length, not as a day? Decides a column called 保存期限, cell by cell. */
export const isLength = (text: string) =>
  /^\d{1,2}$|\d+(年|か月|ヶ月|日)(間|未満|保存)?$|^(常用|永年|永久|長期|随時|無期限)/.test(inDigits(plain(text))) &&
  !/[月日]\d|年\d+月/.test(plain(text))
