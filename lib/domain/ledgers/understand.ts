import { assignColumns, type ColumnChoices, type FileDecision, type Mapping } from './assign-columns'
import type { LedgerField } from './fields'
import { headingOf, type Column, type Table } from './find-table'
import { isFormSheet } from './form-sheet'
import { sectionFinder, type LedgerUnit, type SectionFinder } from './organisation'
import { isInWords, schemeOf, type Scheme } from './read-level'
import { readRow, type ReadRow, type TableContext } from './read-row'
import { rowKey, type LedgerAnswers } from './answers'
import { withDuplicates } from './duplicates'
import { dayOfLedger, sectionAbove } from './sheet-context'
import { textOf, type Sheet } from './sheet'
import { systemFinder, type LedgerSystem, type SystemFinder } from './systems'
import { assetRows, tablesOf, type AssetRow } from './table-rows'
import { aboutTable, type ReadTable } from './table-decisions'
import type { TakenColumn } from './taken-columns'

/** What the register knows and a ledger is read with. `unit`: the section of rows that name none; `today`: an ISO day. */
export type LedgerSurroundings = Readonly<{
  units: readonly LedgerUnit[]
  systems: readonly LedgerSystem[]
  unit: string | null
  today: string
}>

/**
 * What a person decided about the whole file, now or the last time. `reason`: why new assets are classified as they are,
 * where a row that says how does not say why.
 */
export type LedgerChoices = Readonly<{ columns: ColumnChoices; scheme: Scheme | null; reason?: string }>
export const noChoices: LedgerChoices = { columns: {}, scheme: null }

export type UnderstoodSheet = Readonly<{ name: string; columns: readonly TakenColumn[]; rows: readonly ReadRow[] }>

/** `refusal`: a reason why nothing can be taken from the file; then there are no sheets. */
export type Understanding = Readonly<{
  refusal: string | null
  decisions: readonly FileDecision[]
  sheets: readonly UnderstoodSheet[]
}>

/** Sheets beside a ledger that tell how to fill it. */
const isExplanation = /記入例|記載例|入力例|見本|サンプル|記入要領|説明|凡例|リスト|マスタ|選択肢|プルダウン/

const levelFields = ['conf', 'integ', 'avail'] as const satisfies readonly LedgerField[]

type Finders = Readonly<{ sections: SectionFinder; systems: SystemFinder; unit: string | null; today: string }>

/** What persons decided, about the file and about rows of it. */
export type LedgerDecisions = Readonly<{ choices: LedgerChoices; answers: LedgerAnswers }>

/**
 * Understands a ledger: finds its tables, what each column is about, and every row of them. Pure: the same file, choices
 * and surroundings always give the same.
 */
export function understand(
  sheets: readonly Sheet[],
  surroundings: LedgerSurroundings,
  choices: LedgerChoices = noChoices,
): Understanding {
  const steps = understanding(sheets, surroundings, { choices, answers: {} })
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/**
 * The same in steps of some rows, so that whoever takes them can do something else in between. With what was decided about
 * rows.
 */
export function* understanding(
  sheets: readonly Sheet[],
  surroundings: LedgerSurroundings,
  decisions: LedgerDecisions,
): Generator<undefined, Understanding> {
  const shown = sheets.filter((sheet) => !sheet.hidden && (sheets.length === 1 || !isExplanation.test(sheet.name)))
  const systems = systemFinder(surroundings.systems)
  const anywhere = shown
    .map(({ rows }) => dayOfLedger(rows.slice(0, 12), surroundings.today))
    .find((day) => day !== null)
  const read: ReadSheet[] = []
  for (const sheet of shown) {
    const tables = tablesOf(sheet)
    yield
    const above = sheet.rows.slice(0, tables[0]?.table.from ?? 0)
    const day = dayOfLedger(above, surroundings.today) ?? anywhere ?? surroundings.today
    const sections = sectionFinder(surroundings.units, day, surroundings.today)
    const finders = { sections, systems, unit: surroundings.unit, today: surroundings.today }
    if (tables.length > 0) read.push(yield* sheetOf(sheet, tables, finders, decisions))
  }
  const questions = distinct(read.flatMap((one) => one.decisions))
  const withRows = read.map(({ sheet }) => sheet).filter(({ rows }) => rows.length > 0)
  if (withRows.length > 0) return { refusal: null, decisions: questions, sheets: withRows }
  if (read.length === 0 && shown.some(isFormSheet))
    return { refusal: null, decisions: [{ code: 'LAYOUT_NOT_TABLE', sheet: '' }], sheets: [] }
  const isEmpty = read.length > 0 || shown.every(({ rows }) => rows.length <= 1)
  return { refusal: isEmpty ? 'NO_DATA_ROWS' : 'NO_TABLE', decisions: [], sheets: [] }
}

type SheetTables = ReturnType<typeof tablesOf>
type ReadSheet = Readonly<{ decisions: readonly FileDecision[]; sheet: UnderstoodSheet }>

function* sheetOf(
  sheet: Sheet,
  tables: SheetTables,
  finders: Finders,
  decisions: LedgerDecisions,
): Generator<undefined, ReadSheet> {
  const read = []
  for (const [place, { table, end }] of tables.entries())
    read.push(yield* tableOf(sheet, table, { start: tables[place - 1]?.end ?? 0, end }, finders, decisions))
  const stacked: FileDecision[] = read.length > 1 ? [{ code: 'TABLES_STACKED', sheet: sheet.name }] : []
  const columns = read.flatMap((one) => one.columns)
  const rows = withDuplicates(
    read.flatMap((one) => one.rows),
    columns,
  )
  return {
    decisions: [...stacked, ...read.flatMap((one) => one.decisions)],
    sheet: { name: sheet.name, columns, rows },
  }
}

/** So many rows are read without a pause. */
const rowsAtOnce = 50

function* tableOf(
  sheet: Sheet,
  table: Table,
  { start, end }: Readonly<{ start: number; end: number }>,
  finders: Finders,
  { choices, answers }: LedgerDecisions,
) {
  const body = sheet.rows.slice(table.to + 1, end)
  const valuesOf = ({ at }: Column) => body.map(({ cells }) => textOf(cells[at]))
  const { mapping, decisions } = assignColumns(table, sheet.name, valuesOf, choices.columns)
  const rows = assetRows(sheet, table, end, mapping)
  const { section, from } = sectionAbove(sheet.name, sheet.rows.slice(start, table.from), finders.sections)
  const textsOf = (field: LedgerField) => columnTexts(rows, mapping, field)
  const scheme = choices.scheme ?? (mapping.isOwnForm ? 'new' : schemeOfTable(mapping, textsOf))
  const context: TableContext = {
    mapping,
    scheme,
    inWords: new Set(mapping.isOwnForm ? [] : levelFields.filter((field) => isInWords(textsOf(field)))),
    from1904: sheet.from1904,
    section: section ?? (finders.unit === null ? null : { code: finders.unit, successors: [] }),
    sections: finders.sections,
    systems: finders.systems,
    isOfWorks: !mapping.single.has('name'),
    answersOf: (row) => answers[rowKey(sheet.name, row)] ?? {},
  }
  const about: ReadTable = { sheet, context, sectionFrom: from, textsOf, hasRows: rows.length > 0 }
  const readRows: ReadRow[] = []
  for (const row of rows) {
    readRows.push(readRow(row, context))
    if (readRows.length % rowsAtOnce === 0) yield
  }
  return {
    rows: readRows,
    decisions: [...decisions, ...aboutTable(about)],
    columns: table.columns
      .filter(({ path }) => path.length > 0)
      .map((column) => ({ heading: headingOf(column), at: column.at, field: fieldOf(mapping, column) })),
  }
}

function fieldOf({ single, marked }: Mapping, column: Column): LedgerField | null {
  for (const [field, one] of single) if (one === column) return field
  for (const [field, group] of marked) if (group.includes(column)) return field
  return null
}

function columnTexts(rows: readonly AssetRow[], { single }: Mapping, field: LedgerField): string[] {
  const at = single.get(field)?.at
  return at === undefined ? [] : rows.map(({ cells }) => textOf(cells[at]))
}

function schemeOfTable({ single, marked }: Mapping, textsOf: (field: LedgerField) => string[]): Scheme {
  const heading = single.get('conf')?.path.join('') ?? ''
  const marks = (marked.get('conf') ?? []).map(({ path }) => path.at(-1) ?? '')
  const levels = { conf: [...textsOf('conf'), ...marks], integ: textsOf('integ'), avail: textsOf('avail') }
  return schemeOf(levels, /自治体\s*機密性|3A|３Ａ/.test(heading))
}

function distinct(decisions: readonly FileDecision[]): FileDecision[] {
  return [...new Map(decisions.map((one) => [JSON.stringify(one), one])).values()]
}
