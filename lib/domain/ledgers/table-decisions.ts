import type { FileDecision } from './assign-columns'
import type { LedgerField } from './fields'
import { headingOf } from './find-table'
import { isServerWord } from './read-media'
import type { TableContext } from './read-row'
import { plain, type Sheet } from './sheet'
import { yesOrNo } from './yes-no'

/** A table as far as questions about the whole file look at it. */
export type ReadTable = Readonly<{
  sheet: Sheet
  context: TableContext
  sectionFrom: 'label' | 'sheet' | 'title' | null
  textsOf: (field: LedgerField) => readonly string[]
  hasRows: boolean
}>

type Question = (table: ReadTable) => Omit<FileDecision, 'sheet'>[]

const personal = ['has_pi', 'has_sensitive', 'has_mynumber'] as const
const days = ['registered_on', 'updated_on', 'contract_end', 'retention_until', 'disposed_on', 'reviewed_on'] as const

/** Marks for yes and blanks, and no word for no: does a blank mean no? */
function leavesNoBlank(texts: readonly string[]): boolean {
  const answers = texts.map((text) => (text === '' ? 'blank' : yesOrNo(text)))
  return answers.includes('blank') && answers.includes(true) && !answers.includes(false)
}

const questions: readonly Question[] = [
  ({ context: { scheme } }) => (scheme === 'new' ? [] : [{ code: 'SCHEME_CONFIRM', proposed: scheme }]),
  ({ context: { mapping }, textsOf }) => {
    const column = mapping.single.get('media')
    return column !== undefined && textsOf('media').some(isServerWord)
      ? [{ code: 'MEDIA_WORDS_CONFIRM', column: headingOf(column) }]
      : []
  },
  ({ textsOf }) => (personal.some((field) => leavesNoBlank(textsOf(field))) ? [{ code: 'BLANK_YES_NO' }] : []),
  ({ context: { isOfWorks } }) => (isOfWorks ? [{ code: 'NO_NAME_COLUMN', proposed: 'business' }] : []),
  ({ context: { mapping, section }, sectionFrom }) => {
    if (mapping.single.has('section') || section === null) return []
    const code =
      sectionFrom === 'sheet' ? 'SECTION_FROM_SHEET_NAME' : sectionFrom === 'title' ? 'SECTION_FROM_TITLE' : null
    const found = code === null ? [] : [{ code, proposed: section.code }]
    const ended =
      section.successors.length > 0 ? [{ code: 'SECTION_SUCCEEDED', proposed: section.successors.join(';') }] : []
    return [...found, ...ended]
  },
  ({ context: { inWords } }) => (inWords.size > 0 ? [{ code: 'LEVEL_WORDS_CONFIRM' }] : []),
  ({ sheet, textsOf }) => {
    const hasDays = days.some((field) => textsOf(field).length > 0)
    const isShort = days.some((field) => textsOf(field).some((text) => /^[1-5]\d{6}$/.test(plain(text))))
    return hasDays && (sheet.from1904 || isShort)
      ? [{ code: 'DATE_SYSTEM', proposed: sheet.from1904 ? '1904' : '1900' }]
      : []
  },
  ({ context: { mapping } }) =>
    mapping.single.has('cia') && !mapping.single.has('conf') ? [{ code: 'CIA_IN_ONE_CELL' }] : [],
]

/** The questions that a table asks once for all its rows. */
export function aboutTable(table: ReadTable): FileDecision[] {
  return table.hasRows && !table.context.mapping.isOwnForm
    ? questions.flatMap((question) => question(table)).map((one) => ({ sheet: table.sheet.name, ...one }))
    : []
}
