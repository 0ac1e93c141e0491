// @ts-check

/** A column of words beside a sheet: `at` counts from 0, rows from 1. @typedef {Readonly<{ sheet: string, at: number, words: ReadonlyMap<number, string> }>} Remarks */

/** @param {string} text */
const escaped = (text) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    // eslint-disable-next-line no-control-regex -- signs that XML has no place for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

/** @param {number} at @returns {string} */
export function columnName(at) {
  const rest = Math.floor(at / 26) - 1
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (at % 26))
}

/** @param {string} name */
const placeOf = (name) => Array.from(name).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/**
 * The cells of a row with one more among them, in the order of their columns. It is text, never a formula.
 * @param {string} cells @param {number} row @param {number} at @param {string} words
 */
function withCell(cells, row, at, words) {
  const cell = `<c r="${columnName(at)}${String(row)}" t="inlineStr"><is><t xml:space="preserve">${escaped(words)}</t></is></c>`
  for (const found of cells.matchAll(/<((?:\w+:)?c)\s([^>]*?)(\/>|>[\s\S]*?<\/\1>)/g)) {
    const name = /(?:^|\s)r="([A-Z]+)\d+"/.exec(found[2] ?? '')?.[1]
    if (name === undefined || placeOf(name) < at) continue
    const after = placeOf(name) === at ? found.index + found[0].length : found.index
    return cells.slice(0, found.index) + cell + cells.slice(after)
  }
  return cells + cell
}

/**
 * The XML of a sheet with a column of words; everything else stays as it is. Rows without a number count on.
 * @param {string} xml @param {Remarks} remarks
 */
export function remarkSheet(xml, { at, words }) {
  let last = 0
  return xml.replace(
    /<row((?:\s[^>]*?)?)(\/>|>([\s\S]*?)<\/row>)/g,
    (/** @type {string} */ whole, /** @type {string} */ facts, _end, /** @type {string | undefined} */ cells) => {
      const row = Number(/\sr="(\d+)"/.exec(facts)?.[1] ?? last + 1)
      last = row
      const said = words.get(row)
      // The span of a row is a hint that would be wrong now.
      return said === undefined
        ? whole
        : `<row${facts.replace(/\sspans="[^"]*"/, '')}>${withCell(cells ?? '', row, at, said)}</row>`
    },
  )
}
