import type { LevelField } from './fields'
import { isDash } from './repeat-marks'
import { ask, nothing, understood, type Reading } from './reading'
import { plain } from './sheet'

/** How the levels of a ledger are meant: 3A to 1, 3 to 1 with integrity and availability of 2 and 1, or 3 to 1 each. */
export type Scheme = 'new' | 'old' | 'ipa'

const axisWords = /^(?:(?:自治体)?(?:機密|完全|可用)性|レベル|LEVEL|LV\.?|ランク|区分|分類|[CIA](?=[-:]?\d))+[-:：]?/i
const romans: Readonly<Record<string, string>> = { III: '3', II: '2', I: '1', IV: '4' }
const unrated = new Set(['未定', '不明', '未分類', '検討中', '未設定', '未', '?', '要検討', '要確認', '未評価'])

/** Words that a scheme with other words uses, by how strict they are meant (domain 3.2). */
const foreign: readonly (readonly [RegExp, 'high' | 'middle' | 'low'])[] = [
  [/^(極秘|秘|秘密|最重要|機密|厳秘|高|大|A|S|H|HIGH|関係者外秘)$/i, 'high'],
  [/^(取扱注意|部外秘|社外秘|庁外秘|庁内限り?|関係者限り?|重要|中|B|M|MIDDLE|内部|非公開)$/i, 'middle'],
  [/^(公開|一般|その他|低|小|C|L|LOW|公表|対象外)$/i, 'low'],
]
const strictnessOf = (word: string) => foreign.find(([pattern]) => pattern.test(word))?.[1] ?? null

/** The level as it is written, e.g. 3B, 3, 2 or a word: without 機密性, C, brackets and width. */
export function levelIn(text: string): string {
  const written = plain(text)
    .toUpperCase()
    .replace(/[‐-―−ー]/g, '-')
    .replace(/[※*]\d*$/, '')
  const word = written
    .replace(/\(.*\)$/, '')
    .replace(axisWords, '')
    .replace(/^(III|IV|II|I)$/, (sign) => romans[sign] ?? sign)
  return word.replace(/^(\d)-?([A-C])$/, '$1$2').replace(/^レベル/, '')
}

/** Which scheme the levels of a sheet are in: letters are only in the new one, a 3 for integrity only in that of the IPA. */
export function schemeOf(levels: Readonly<Record<LevelField, readonly string[]>>, isNamedNew: boolean): Scheme {
  if (isNamedNew || levels.conf.some((text) => /^3[A-C]$/.test(levelIn(text)))) return 'new'
  const isThree = (text: string) => levelIn(text) === '3'
  if ([...levels.integ, ...levels.avail].some(isThree)) return 'ipa'
  return levels.conf.some(isThree) ? 'old' : 'new'
}

function readConfidentiality(word: string, scheme: Scheme, strict: () => '3B' | '3C', isInWords: boolean): Reading {
  if (/^3[A-C]$/.test(word) || word === '2' || word === '1') return understood(word)
  if (word === '3') return ask(scheme === 'new' ? 'LEVEL_3_NO_LETTER' : 'LEVEL_OLD_3', strict())
  const strictness = strictnessOf(word)
  if (strictness === 'high') return ask('LEVEL_FOREIGN', strict())
  const level = strictness === 'middle' ? '2' : '1'
  if (strictness !== null) return isInWords ? understood(level) : ask('LEVEL_FOREIGN', level)
  return ask(/^\d/.test(word) ? 'LEVEL_UNKNOWN' : 'LEVEL_FOREIGN')
}

/** Integrity and availability have two levels; three of them fold into two (domain 3.2: 3 and 2 are 2). */
function readOther(word: string, isInWords: boolean): Reading {
  if (word === '2' || word === '1') return understood(word)
  if (word === '3') return understood('2')
  const strictness = strictnessOf(word)
  const level = strictness === 'low' ? '1' : '2'
  if (strictness !== null) return isInWords ? understood(level) : ask('LEVEL_FOREIGN', level)
  return ask(/^\d/.test(word) ? 'LEVEL_UNKNOWN' : 'LEVEL_FOREIGN')
}

/** Does a column tell its levels in words of its own? Then they are confirmed once for the file. */
export function isInWords(texts: readonly string[]): boolean {
  const said = texts.map(levelIn).filter((word) => word !== '')
  const words = said.filter((word) => strictnessOf(word) !== null)
  return words.length >= 3 && words.length * 2 > said.length
}

/**
 * A level in any spelling: ３, Ⅲ, ③, 機密性3, 自治体機密性３Ｂ, 3-B, C3, 3(高). `strict`: which of 3B and 3C the row speaks
 * for, where the scheme of the ledger does not tell them apart. `ownWords`: the words of the column are confirmed once.
 */
export function readLevel(
  field: LevelField,
  text: string,
  scheme: Scheme,
  strict: () => '3B' | '3C',
  ownWords = false,
): Reading {
  const word = levelIn(text)
  const isOpen = word === '' || isDash(word) || unrated.has(word)
  if (field !== 'conf') return isOpen ? nothing : readOther(word, ownWords)
  return isOpen ? ask('CLASS_UNKNOWN') : readConfidentiality(word, scheme, strict, ownWords)
}

/** Confidentiality, integrity and availability in one cell: 3B-2-1, C3I2A1, C2×I1×A1, 機密性3・完全性2・可用性1. */
export function partsOfCia(text: string): Readonly<Record<LevelField, string>> | null {
  const written = plain(text).toUpperCase()
  const parts = written.match(/(?:(?:自治体)?(?:機密|完全|可用)性|[CIA])?[-:：]?(?:3-?[A-C](?!\d)|[1-4])/g)
  const [conf, integ, avail, more] = parts ?? []
  if (conf === undefined || integ === undefined || avail === undefined || more !== undefined) return null
  return { conf: levelIn(conf), integ: levelIn(integ.replace(/^-/, '')), avail: levelIn(avail.replace(/^-/, '')) }
}
