import { plain } from './sheet'

const marks = new Set(
  '〃 〟 ″ " "" """ 々 々々 同上 仝 仝上 同前 上に同じ 上記と同じ \'\' 〃〃 同'.split(' ').map(plain),
)

/** 〃, 同上: the same as in the cell above. */
export const isRepeatMark = (text: string) => marks.has(plain(text))

/** （消去）: the register's value is to be emptied; a blank changes nothing. */
export const isErasure = (text: string) => plain(text) === '(消去)'

/** －, なし: says that there is nothing. Not the blank cell, which says nothing at all. */
export const isDash = (text: string) => /^[-ー―‐‑–—−ｰ─━~〜/／]+$/.test(plain(text))
