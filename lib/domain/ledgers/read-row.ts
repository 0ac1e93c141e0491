import { faultOf, masked, notable, refusing } from './cell-faults'
import { ledgerFields, type LedgerField, type LedgerFields, type LedgerValue } from './fields'
import type { Mapping } from './assign-columns'
import { readDay } from './read-day'
import { partsOfCia, type Scheme } from './read-level'
import { isLength } from './read-retention'
import type { FoundUnit, SectionFinder } from './organisation'
import { understood, type Reading, type Severity } from './reading'
import type { RowAnswers } from './answers'
import { isErasure } from './repeat-marks'
import { sourceOf, type Source } from './source-cell'
import { addressOf, isLiteral } from './sheet'
import type { SystemFinder } from './systems'
import type { AssetRow } from './table-rows'
import { understandCell, type Seen } from './understand-cell'

/** What a row needs a person for: where, what stands there, and what may be proposed. */
type RowProblem = Readonly<{
  field: LedgerField
  code: string
  severity: Severity
  cell: string
  raw: string
  proposed: LedgerValue
  /** Of what the register does not accept: the code of the sentence that says why. */
  why?: string
}>

/** What to know of a row; it stops nothing. */
type RowNote = Readonly<{ field: LedgerField; code: string; cell: string; raw: string }>

/** `erased`: fields whose value in the register is to be emptied. */
export type ReadRow = Readonly<{
  row: number
  fields: LedgerFields
  erased: readonly LedgerField[]
  problems: readonly RowProblem[]
  notes: readonly RowNote[]
}>

/** What is the same for all rows of a table. `section`: of a table that has no column for it. */
export type TableContext = Readonly<{
  mapping: Mapping
  scheme: Scheme
  /** Levels that the ledger tells in words of its own (高, 中, 低), which are confirmed once. */
  inWords: ReadonlySet<LedgerField>
  from1904: boolean
  section: FoundUnit | null
  sections: SectionFinder
  systems: SystemFinder
  /** A register of works: each row is a work, not an asset (個人情報取扱事務登録簿). */
  isOfWorks: boolean
  /** What a person decided about cells of a row. */
  answersOf: (row: number) => RowAnswers
}>

/** Numbers of persons are read before levels, media before networks: what comes later leans on what came before. */
const late: readonly LedgerField[] = [
  'media',
  'segment',
  'has_mynumber',
  'has_sensitive',
  'pi_count',
  'conf',
  'integ',
  'avail',
]
const order = [...ledgerFields.filter((field) => field !== 'cia' && !late.includes(field)), ...late]

/** Understands one row: its fields, everything a person must decide, and what is good to know. */
export function readRow(row: AssetRow, context: TableContext): ReadRow {
  const { mapping, isOfWorks } = context
  const answers = context.answersOf(row.row)
  const values = new Map<LedgerField, LedgerValue>()
  const proposals = new Map<LedgerField, LedgerValue>()
  const texts = new Map<LedgerField, string>()
  const erased: LedgerField[] = []
  const problems: RowProblem[] = []
  const notes: RowNote[] = []
  const seen: Seen = {
    value: (field) => values.get(field) ?? null,
    open: (field) => proposals.get(field) ?? null,
    text: (field) => texts.get(field) ?? '',
  }
  const settings = { ...context, isOwnForm: mapping.isOwnForm, lengthOrDay: mapping.lengthOrDay }

  const take = (field: LedgerField, source: Source, read: Reading) => {
    const answer = answers[field]
    // What must not become an asset stays refused.
    const isSettled = answer !== undefined && !refusing.has(read.ask?.code ?? '')
    const reading = isSettled ? understood(answer) : read
    values.set(field, reading.value)
    const place = { field, cell: addressOf(row.row, source.at), raw: masked(source.text) }
    if (reading.ask !== undefined) {
      const { code, proposed = null } = reading.ask
      proposals.set(field, proposed)
      problems.push({ ...place, code, severity: refusing.has(code) ? 'refuse' : 'ask', proposed })
    }
    for (const code of [...(reading.note === undefined ? [] : [reading.note]), ...notable(field, source.text)])
      notes.push({ ...place, code })
  }

  const levels = ciaOf(row, mapping)
  for (const field of order) {
    const source = levels?.[field] ?? sourceOf(row, mapping, field)
    if (source === null) {
      const answer = answers[field]
      if (answer !== undefined) values.set(field, answer)
      continue
    }
    if (field !== 'name' && isErasure(source.text) && !isLiteral(source.cell)) {
      erased.push(field)
      values.set(field, null)
      continue
    }
    texts.set(field, source.text)
    take(
      field,
      source,
      faultOf(field, source, row, {
        isNeeded: isNeeded(field, seen),
        isOwnForm: mapping.isOwnForm,
        isNumbered: mapping.isOwnForm && seen.text('asset_no') !== '',
      }) ?? understandCell(field, source, seen, settings),
    )
    if (field === 'retention' && mapping.lengthOrDay && source.text !== '' && !isLength(source.text))
      take('retention_until', source, readDay(source.cell, context.from1904))
  }
  if (!values.has('section') || (values.get('section') === null && texts.get('section') === ''))
    values.set('section', context.section?.code ?? null)
  const contractor = /\S[(（]([^()（）]{2,})[)）]$/.exec(seen.text('outsourced'))?.[1]
  if (contractor !== undefined && values.get('outsourced') === true && !values.has('vendor'))
    values.set('vendor', contractor.trim())
  if (isOfWorks) values.set('name', values.get('business') ?? null)
  if (values.get('disposed_on') != null && !values.has('status')) values.set('status', '廃止')
  return { row: row.row, fields: Object.fromEntries(values), erased, problems, notes }
}

/** Every asset has a level and a medium, and whatever is electronic a network. */
function isNeeded(field: LedgerField, seen: Seen): boolean {
  const media = seen.value('media')
  if (field === 'segment') return !(Array.isArray(media) && media.every((medium) => medium === '紙'))
  return field === 'conf' || field === 'media'
}

/** The three levels of a cell that holds all of them. */
function ciaOf(row: AssetRow, mapping: Mapping): Partial<Record<LedgerField, Source>> | null {
  const source = sourceOf(row, mapping, 'cia')
  if (source === null || mapping.single.has('conf')) return null
  const parts = partsOfCia(source.text)
  const part = (text: string): Source => ({ ...source, cell: text, text })
  return parts === null
    ? { conf: part(source.text) }
    : { conf: part(parts.conf), integ: part(parts.integ), avail: part(parts.avail) }
}
