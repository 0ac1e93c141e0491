/**
 * Forms of one character that people and places are written with, old and new. From the bracketed forms of the
 * 常用漢字表, the old forms of the 人名用漢字 and the well-known variants of family names (はしごだか, たつさき, つちよし).
 * Each row: the form searched by, then its variants. 斎 and 斉 are two characters, but nobody knows which a person has.
 */
const variants = [
  '高髙 崎﨑嵜 辺邊邉 吉𠮷 沢澤 斉齋齊斎 浜濱濵 島嶋嶌 広廣 国國 桜櫻 竜龍 滝瀧 徳德 恵惠 真眞 桑桒 柳栁 清淸',
  '円圓 蔵藏 栄榮 学學 条條 宝寶寳 富冨 峰峯 野埜 弥彌 礼禮 寿壽 曽曾 桧檜 戸戶 内內 黒黑 呉吳 薮藪籔 岳嶽 与與',
  '県縣 区區 台臺 館舘 遥遙 静靜 穂穗 荘莊 関關 鉄鐵 塩鹽 浅淺 渋澁 万萬 豊豐 鶴靏靍 瀬瀨 緑綠 来來 芦蘆',
].flatMap((row) => row.split(' '))

const searchedBy = new Map(
  variants.flatMap((row) => {
    const [form = '', ...others] = row
    return others.map((other): [string, string] => [other, form])
  }),
)

/**
 * The text as the search compares it, for the search column and for what a person types; what is stored and shown stays
 * untouched. Width, case, katakana and hiragana, small ケ and カ, old forms and variation selectors no longer differ,
 * spaces vanish, hyphens and long vowel marks are one sign. Folding twice changes nothing. Not a pattern: the query
 * escapes % and _ itself.
 */
export function foldForSearch(text: string): string {
  const folded = foldOnce(text)
  return folded === text ? folded : foldForSearch(folded)
}

/** Taking a space away can bring a letter and its mark together (か ゛), hence once more until nothing changes. */
function foldOnce(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, '')
    .replace(/[\u2010-\u2015\u2212\u2043ー]/g, '-')
    .replace(/〜/g, '~')
    .replace(/[ァ-ヶヽヾ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[ゕゖ]/g, (small) => (small === 'ゕ' ? 'か' : 'け'))
    .replace(/\p{Script=Han}/gu, (sign) => searchedBy.get(sign) ?? sign)
}

/** What is searched of an asset: its texts folded, a line each, so that no word is found across two of them. */
export function searchLines(texts: readonly string[]): string {
  return texts
    .map(foldForSearch)
    .filter((line) => line !== '')
    .join('\n')
}

/** The words of a search as the search column has them. Words narrow; at most eight are looked at. */
export function searchWords(q: string): string[] {
  const words = q.split(/\s+/u).map(foldForSearch)
  return [...new Set(words.filter((word) => word !== ''))].slice(0, 8)
}

/**
 * What the index of the search is asked for a folded word: the sign itself, or every pair of neighbours. A text that holds
 * the word has them all; a text with all pairs of a longer word need not hold the word.
 */
export function piecesOf(word: string): string[] {
  const signs = Array.from(word)
  const pairs = signs.slice(1).map((sign, before) => `${signs[before] ?? ''}${sign}`)
  return [...new Set(signs.length === 1 ? signs : pairs)]
}
