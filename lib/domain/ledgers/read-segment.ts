import { isDash } from './repeat-marks'
import { ask, nothing, understood, type Reading } from './reading'
import { plain } from './sheet'

/** Words for the networks of the city (domain 4.1). */
const words: readonly (readonly [RegExp, string])[] = [
  [
    /^(個人番号利用事務系|マイナンバー利用事務系|マイナンバー系|基幹系|個番系|番号利用系|住民情報系|番号系|住基系|MN系|個人番号系|(レベル|LEVEL|LV)3(ネットワーク|系)?)$/,
    '個人番号利用事務系',
  ],
  [
    /^(LGWAN接続系|LGWAN系?|内部情報系|情報系|庁内系?|内部系|行政系|業務系|庁内LAN|行政情報系|(レベル|LEVEL|LV)2(ネットワーク|系)?)$/,
    'LGWAN接続系',
  ],
  [
    /^(インターネット接続系|インターネット系?|ネット系|外部系|(レベル|LEVEL|LV)1(ネットワーク|系)?)$/,
    'インターネット接続系',
  ],
  [
    /^(対象外|スタンドアロン|スタンドアローン|単独|独立|独立系|独立ネットワーク|紙|紙媒体|非接続|ネットワーク非接続|接続なし|オフライン|なし|無|無し|学校系|校務系|図書館系|消防指令系|住基ネット)$/,
    '対象外',
  ],
]

const listed = (word: string) => words.find(([pattern]) => pattern.test(word))?.[1] ?? null
const networkOf = (word: string) => listed(word) ?? listed(`${word}系`)
const tidy = (part: string) => part.replace(/ネットワーク$/, '').replace(/領域$/, '')

/** The network of an asset, in the words of the city. More than one, or a word that is none, is for a person. */
export function readSegment(text: string): Reading {
  const written = plain(text).toUpperCase()
  if (written === '') return nothing
  if (isDash(written)) return understood('対象外')
  const bare = written.replace(/\(.*\)$/, '')
  const found = networkOf(written) ?? networkOf(bare) ?? networkOf(tidy(bare))
  return found === null ? ask('SEGMENT_UNCLEAR') : understood(found)
}
