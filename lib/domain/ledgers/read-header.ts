import { isLevelField, ruleOf, type LedgerField } from './fields'
import { folded, headerWords, otherMeanings } from './header-words'
import { canBeMarked } from './marked-columns'

/**
 * What a column is about. `sure` from 0 to 1; `rank`: how telling its word is; `candidates`: what else it may be;
 * `unit`: a note in brackets such as 年; `marked`: the value that a mark in the column stands for.
 */
export type Meaning = Readonly<{
  field: LedgerField
  sure: number
  rank: number
  candidates: readonly LedgerField[]
  unit: string
  marked: string | null
}>

const bracketed = /\(([^()]*)\)$/

/** Spaces, marks and numbers of items do not matter; a note in brackets at the end is told apart. */
export function labelOf(text: string): Readonly<{ word: string; unit: string }> {
  const shown = text
    .replace(/[①-⑳※★☆●◎◆■□▼▲【】〔〕［］*＊]/g, '')
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\((必須|任意)\)|必須$/g, '')
  const unit = bracketed.exec(shown)?.[1] ?? ''
  const bare = shown.replace(bracketed, '').replace(bracketed, '')
  const word = bare.replace(/^[([]?\d{1,2}[)\].、](?=.)/, '')
  return { word: folded(word), unit }
}

const none = { candidates: [], unit: '', marked: null } as const

/** Endings that do not change what a column is about. */
const ending = /(の有無|有無|の別|の?区分|の?種別|の?レベル|形態|状況|名称|名|欄|等|について)$/

/** A known word, also with such an ending: 担当課名, 施錠の有無. */
function known(word: string): Meaning | null {
  const bare = word.replace(ending, '')
  const found = exactly(word)
  if (found !== null || bare === word || bare.length < 2) return found
  const without = exactly(bare)
  return without === null || without.candidates.length > 0 ? null : { ...without, sure: 0.8 }
}

function exactly(word: string): Meaning | null {
  const found = headerWords.get(word)
  if (found === undefined) return null
  const candidates = otherMeanings(word)
  return { ...none, ...found, sure: candidates.length > 0 ? 0.6 : 1, candidates }
}

/** A word that ends like a known one: 「情報資産の名称」 in 「担当の情報資産の名称」. What was before is not what is now. */
function likely(word: string): Meaning | null {
  if (/^[旧前元]/.test(word) || word.length > 20) return null
  for (let start = 1; word.length - start >= 2; start++) {
    const found = headerWords.get(word.slice(start))
    if (found !== undefined && otherMeanings(word.slice(start)).length === 0 && word.length - start >= 3)
      return { ...none, field: found.field, rank: found.rank + 100, sure: 0.5 }
  }
  return null
}

/** Words that say nothing without the word above them. */
const general = new Set(
  ['有無', '名称', '番号', '内容', '区分', '種類', '種別', '日', '年月日', '氏名', '件数', '期間'].map(folded),
)

/** 「番号」 below 「個人情報」 most likely means one thing, but may still be a number of the ledger. */
function inDoubt(meaning: Meaning, child: string): Meaning {
  if (child !== '番号' || meaning.field === 'asset_no') return meaning
  return { ...meaning, sure: 0.6, candidates: [meaning.field, 'asset_no'] }
}

/** Of the person who is responsible, the post is enough. */
const posts = new Set(['職名', '職', '役職', '役職名', '氏名', '職氏名'])

function below(parent: string, child: string): Meaning | null {
  const joined = exactly(parent + child) ?? exactly(`${parent}の${child}`)
  if (joined !== null) return inDoubt(joined, child)
  const above = exactly(parent)
  if (child === '有無' && above !== null && ruleOf(above.field).kind === 'yes-no') return above
  if (posts.has(child)) return above !== null && ['owner', 'contact'].includes(above.field) ? above : null
  if (general.has(child) && above !== null && above.field !== 'has_pi') return null
  return known(child)
}

/** Whose children may each be one value: 媒体 over 紙 and 電子, 機密性 over 3, 2 and 1. */
function markedBelow(parent: string, child: string): Meaning | null {
  const above = exactly(parent)
  if (above === null || child === '' || !canBeMarked(above.field, child)) return null
  return { ...above, sure: 0.5, marked: child }
}

/**
 * What the words above a column mean, the uppermost first. `siblings`: how many columns stand below the same upper word.
 */
export function meaningOf(path: readonly string[], siblings: number): Meaning | null {
  const labels = path.map(labelOf)
  const words = labels.map(({ word }) => word).filter((word, place, all) => word !== '' && word !== all[place - 1])
  const unit = labels.at(-1)?.unit ?? ''
  const [child, parent] = [words.at(-1) ?? '', words.at(-2) ?? '']
  if (child === '') return null
  const found =
    parent === ''
      ? known(child)
      : ((siblings > 1 ? markedBelow(parent, child) : null) ??
        below(parent, child) ??
        (siblings === 1 ? null : nested(words)))
  const meant = found ?? likely(child)
  return meant === null ? null : { ...meant, unit }
}

/** A level below 評価 or 分類: C, I and A alone are no words of a ledger unless something stands above them. */
const nested = (words: readonly string[]) =>
  words.length > 2 ? below(words.slice(0, -1).join(''), words.at(-1) ?? '') : null

/** Is it a word that stands above columns, if only below another? */
export function isLabel(text: string): boolean {
  const { word } = labelOf(text)
  return posts.has(word) || general.has(word) || known(word) !== null
}

/** C, I and A stand for levels only together. */
export function isLetter(path: readonly string[], field: LedgerField): boolean {
  return isLevelField(field) && /^[CIA]$/.test(labelOf(path.at(-1) ?? '').word)
}
