import { readDate } from '../japanese-date'
import { labelOf } from './read-header'
import type { FoundUnit, SectionFinder } from './organisation'
import { plain, textOf, type SheetRow } from './sheet'

/** What the lines above a table say of all its rows. */
type Above = Readonly<{ section: FoundUnit | null; from: 'label' | 'sheet' | 'title' | null }>

const sectionLabels = new Set([
  '所属名',
  '所属',
  '課名',
  '所管課',
  '部署',
  '部署名',
  '担当課',
  '所管部署',
  '部課名',
  '課室名',
  '所管課名',
  '作成課',
  '記入課',
])

/** The value of a label: after a colon in the same cell, else in the next cell that holds anything. */
function labelled({ cells }: SheetRow, labels: ReadonlySet<string>): string | null {
  const texts = cells.map(textOf)
  for (const [at, text] of texts.entries()) {
    const [label, ...rest] = text.normalize('NFKC').split(':')
    if (labels.has(labelOf(label ?? '').word))
      return rest.length > 0 ? rest.join(':') : (texts.slice(at + 1).find((next) => next !== '') ?? null)
  }
  return null
}

/** The section of a table without a column for it: a labelled line, the name of the sheet, a title. */
export function sectionAbove(name: string, above: readonly SheetRow[], find: SectionFinder): Above {
  for (const row of above) {
    const text = labelled(row, sectionLabels)
    const section = text === null ? null : (find.of(text) ?? find.inside(text))
    if (section !== null) return { section, from: 'label' }
  }
  const bySheet = find.of(name) ?? find.inside(name)
  if (bySheet !== null) return { section: bySheet, from: 'sheet' }
  for (const row of above) {
    const section = find.inside(row.cells.map(textOf).join(' '))
    if (section !== null) return { section, from: 'title' }
  }
  return { section: null, from: null }
}

const dayLabels = new Set(['基準日', '作成日', '作成年月日', '記入日', '更新日', '調査基準日', '時点'])
const eraDay =
  '(?:令和|平成|R|H)\\d{1,2}(?:年|[./-])\\d{1,2}(?:月|[./-])\\d{1,2}日?|20\\d\\d(?:年|[./-])\\d{1,2}(?:月|[./-])\\d{1,2}日?'
const dayInLine = new RegExp(`基準日[:=]?(${eraDay})|(${eraDay})(?:現在|時点)`)
const yearInLine = /(令和)(元|\d{1,2})年度|(20\d\d)年度/

/** The day for which a ledger was written: 基準日, 現在, the day it was made, or the end of its fiscal year. */
export function dayOfLedger(above: readonly SheetRow[], today: string): string | null {
  for (const row of above) {
    const line = plain(row.cells.map(textOf).join(' '))
    const [, first, second] = dayInLine.exec(line) ?? []
    const day = readDate(first ?? second ?? '') ?? readDate(labelled(row, dayLabels) ?? '')
    if (day !== null) return day
  }
  for (const row of above) {
    const [, , eraYear, western] = yearInLine.exec(plain(row.cells.map(textOf).join(' '))) ?? []
    if (eraYear === undefined && western === undefined) continue
    const year = western === undefined ? 2018 + (eraYear === '元' ? 1 : Number(eraYear)) : Number(western)
    const end = `${year + 1}-03-31`
    return end < today ? end : today
  }
  return null
}
