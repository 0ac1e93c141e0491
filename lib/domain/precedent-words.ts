import { foldForSearch } from './search-text'

/** What tells volumes of one ledger apart, not kinds of assets: remarks in brackets, years, numbers. */
const remark = /[（(〔［[【].*?[）)〕］\]】]/gu
const count = /第?(令和|平成|昭和|[RHS])?\s*(元|\d+)\s*(年度|年|月|日|回|期|巻|号|冊|分冊)?(分|版)?/gu
const between = /[\s・、，,.／/の]+/u
const most = 6

const parts = (text: string) => [...text.split(between), ...(text.match(/\p{Script=Han}{2,}|[ァ-ヶー]{3,}/gu) ?? [])]
const longestFirst = (one: string, other: string) => other.length - one.length

/**
 * The words by which assets of the same kind are sought, folded as the search compares them, the closest first: the name
 * without year and volume, its parts, then the business. Single signs say too little.
 */
export function precedentWords({ name, business }: Readonly<{ name: string; business: string }>): string[] {
  const kind = name.normalize('NFKC').replace(remark, ' ').replace(count, ' ').trim()
  const words = [kind, ...parts(kind).sort(longestFirst), business.normalize('NFKC')].map(foldForSearch)
  return [...new Set(words.filter((word) => Array.from(word).length > 1))].slice(0, most)
}
