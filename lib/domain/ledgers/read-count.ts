import { isDash } from './repeat-marks'
import { ask, nothing, understood, type Reading } from './reading'
import { plain } from './sheet'

const ranges: readonly (readonly [below: number, label: string])[] = [
  [100, '<100'],
  [1_000, '100-999'],
  [10_000, '1000-9999'],
  [100_000, '10000-99999'],
  [300_000, '100000-299999'],
  [Infinity, '>=300000'],
]

/** The range of the register that a number is in (domain 5.4a). */
const rangeOf = (count: number) => ranges.find(([below]) => count < below)?.[1] ?? '>=300000'

const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 億: 100_000_000 }
const kanjiDigits = '〇一二三四五六七八九'
const measures = '(?:件|人|名|世帯|筆|冊|枚|台|通|口|社|団体|棟|戸|部|レコード|ファイル|箱|点)?(?:分)?(?:/年|/月|/日)?'

/** 1200, 1.2万, 60万6千, 三百; null for anything else. */
function numberIn(text: string): number | null {
  const digits = text.replace(/,/g, '').replace(/[〇一二三四五六七八九]/g, (sign) => String(kanjiDigits.indexOf(sign)))
  if (/^\d+(\.\d+)?$/.test(digits)) return Math.round(Number(digits))
  if (!/^(\d+(\.\d+)?)?[十百千万億]/.test(digits)) return null
  let [total, group, rest] = [0, 0, digits]
  while (rest !== '') {
    const part = /^(\d+(?:\.\d+)?)?([十百千万億])?/.exec(rest)
    const [written, amount, power] = part ?? ['']
    if (written === '') return null
    const value = amount === undefined ? 1 : Number(amount)
    if (power === '万' || power === '億') {
      total += (group + (amount === undefined ? 0 : value)) * (powers[power] ?? 1)
      group = 0
    } else group += value * (power === undefined ? 1 : (powers[power] ?? 1))
    rest = rest.slice(written.length)
  }
  return Math.round(total + group)
}

const vague: Readonly<Record<string, string>> = {
  数件: '<100',
  数人: '<100',
  数名: '<100',
  数十: '<100',
  数百: '100-999',
  数千: '1000-9999',
  数万: '10000-99999',
  数十万: '100000-299999',
}
const unknown = new Set(['不明', '未把握', '不詳', '把握していない', '未集計', '?'])

function rangeIn(text: string): string | null {
  const whole = vague[text] ?? vague[text.replace(/[件人名]$/, '')]
  if (whole !== undefined) return whole
  const parts = /^(.+?)(未満|以下|以上|超|を超える|以内)$/.exec(text)
  const number = parts === null ? null : numberIn(stripped(parts[1] ?? ''))
  if (number !== null) return /未満/.test(parts?.[2] ?? '') ? rangeOf(number - 1) : rangeOf(number)
  const [from, to, more] = text.split(/[~〜-]/).map((part) => numberIn(stripped(part)))
  if (from === undefined || from === null || to === undefined || to === null || more !== undefined) return null
  return rangeOf(from) === rangeOf(to) ? rangeOf(from) : null
}

const stripped = (text: string) => text.replace(new RegExp(`${measures}$`), '')

/** A number of people or records: 1,200件, １，２００, 約1200, 1.2万件; of 数百件 and 1千人未満 the range. */
export function readCount(text: string): Reading {
  const written = plain(text)
  if (written === '' || isDash(written) || /^(なし|無|無し)$/.test(written)) return nothing
  if (unknown.has(written)) return understood({ bucket: '不明' })
  const bare = written
    .replace(/(?<=.)\([^()]*\)$/, '')
    .replace(/^(約|およそ|おおよそ|概ね|おおむね|年間|延べ)+/, '')
    .replace(/(程度|前後|くらい|ほど|弱|強|余り?)$/, '')
  const number = numberIn(stripped(bare))
  if (number !== null) return understood(number)
  const range = rangeIn(bare)
  return range === null ? ask('VALUE_UNCLEAR') : understood({ bucket: range })
}
