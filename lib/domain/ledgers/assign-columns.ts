import { codeOf } from './choices'
import type { LedgerField } from './fields'
import { headingOf, type Column, type Table } from './find-table'
import { isOwnForm } from './own-form'
import { levelIn } from './read-level'
import { readMedia } from './read-media'
import { readMyNumber } from './read-my-number'
import { isLength } from './read-retention'
import { readSegment } from './read-segment'
import { isDash, isRepeatMark } from './repeat-marks'
import { plain } from './sheet'

/** A question about the file as a whole, asked once. `column` is the word above the column it is about. */
export type FileDecision = Readonly<{ code: string; sheet: string; column?: string; proposed?: string }>

/** Which column is which field. `marked`: groups of columns of which a mark chooses one. */
export type Mapping = Readonly<{
  single: ReadonlyMap<LedgerField, Column>
  marked: ReadonlyMap<LedgerField, readonly Column[]>
  /** A column that holds lengths and days: each cell tells which. */
  lengthOrDay: boolean
  /** The register's own form, in which a blank says that there is nothing. */
  isOwnForm: boolean
}>

/** What a person decided about columns before: the word above a column → its field, or null to leave it out. */
export type ColumnChoices = Readonly<Record<string, LedgerField | null>>

const isReadable: Readonly<Partial<Record<LedgerField, (text: string) => boolean>>> = {
  asset_kind: (text) => codeOf('asset_kind', text) !== null,
  conf: (text) => /^(3[A-C]?|[12])$/.test(levelIn(text)),
  media: (text) => readMedia(text, { system: '', location: '' }).value !== null,
  segment: (text) => !isDash(text) && readSegment(text).value !== null,
  status: (text) => /^(利用中|使用中|稼働中?|運用中|現行|継続|新規|変更|廃止|廃棄|休止)/.test(plain(text)),
  has_mynumber: (text) => {
    const { value, ask } = readMyNumber(text, { segment: null, about: '' })
    return value !== null || ask?.code === 'MYNUMBER_KIND'
  },
  asset_no: (text) => /\d/.test(text) && !/^[01]$/.test(plain(text)),
  retention: isLength,
  retention_until: (text) => !isLength(text),
  location: (text) => /[\\/]|棚|室|庫/.test(text),
  name: (text) => text.length > 1,
  business: (text) => text.length > 1,
}

/** Of several meanings the one that most cells of the column can be read with; the first of equals. */
function byContent(candidates: readonly LedgerField[], values: readonly string[]): LedgerField | undefined {
  const said = values.filter((text) => text !== '' && !isRepeatMark(text))
  const shares = candidates.map((field) => said.filter((text) => isReadable[field]?.(text) === true).length)
  return candidates[shares.indexOf(Math.max(...shares))]
}

/** Above the codes of units in the register's own form. */
export const sectionCodeWord = '組織コード'
const sections: readonly LedgerField[] = ['section', 'dept']
const isCode = (values: readonly string[]) =>
  values.some((text) => text !== '') && values.every((text) => text === '' || /^\d{4,}$/.test(plain(text)))

/** Gives each field its column: the surest word first, the column to the left among equals, hidden columns last. */
export function assignColumns(
  table: Table,
  sheet: string,
  valuesOf: (column: Column) => readonly string[],
  choices: ColumnChoices,
): Readonly<{ mapping: Mapping; decisions: readonly FileDecision[] }> {
  const single = new Map<LedgerField, Column>()
  const marked = new Map<LedgerField, Column[]>()
  const decisions: FileDecision[] = []
  let lengthOrDay = false
  const weight = ({ hidden, meaning }: Column) =>
    (hidden ? 1_000 : 0) + (1 - (meaning?.sure ?? 0)) * 500 + (meaning?.rank ?? 0)
  const isAsked = (column: Column) => headingOf(column) in choices

  for (const column of table.columns) {
    const chosen = choices[headingOf(column)]
    if (chosen !== undefined && chosen !== null) single.set(chosen, column)
  }
  for (const column of [...table.columns].sort((a, b) => weight(a) - weight(b) || a.at - b.at)) {
    const { meaning } = column
    if (meaning === null || isAsked(column)) continue
    if (meaning.marked !== null) {
      if (!single.has(meaning.field)) marked.set(meaning.field, [...(marked.get(meaning.field) ?? []), column])
      continue
    }
    const open = meaning.candidates.filter((field) => !single.has(field))
    const field = meaning.candidates.length > 0 ? byContent(open, valuesOf(column)) : meaning.field
    if (meaning.candidates.length > 0 && field !== undefined)
      decisions.push({ code: 'HEADER_AMBIGUOUS', sheet, column: headingOf(column), proposed: field })
    if (field === undefined) continue
    if (open.includes('retention') && open.includes('retention_until')) {
      lengthOrDay = true
      single.set('retention', column)
    } else if (!single.has(field)) single.set(field, column)
    else if (sections.includes(field) && meaning.sure === 1)
      decisions.push(...secondSection(single, column, sheet, valuesOf))
  }
  return { mapping: { single, marked, lengthOrDay, isOwnForm: isOwnForm(single.values()) }, decisions }
}

/** A column of codes tells the section, the one beside it its name; of two columns of names a person confirms one. */
function secondSection(
  single: Map<LedgerField, Column>,
  column: Column,
  sheet: string,
  valuesOf: (column: Column) => readonly string[],
): FileDecision[] {
  const first = single.get('section')
  if (first === undefined || column.meaning?.field !== 'section') return []
  if (isCode(valuesOf(column)) || column.path.at(-1) === sectionCodeWord) {
    single.set('section', column)
    single.set('section_name', first)
    return []
  }
  if (isCode(valuesOf(first))) {
    single.set('section_name', column)
    return []
  }
  return [{ code: 'TWO_SECTION_COLUMNS', sheet, column: headingOf(column), proposed: headingOf(first) }]
}
