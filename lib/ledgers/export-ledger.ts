import 'server-only'
import type { Actor } from '@/lib/domain/access'
import type { AssetFilter } from '@/lib/domain/asset-filter'
import type { ExportFormat } from '@/lib/domain/export-input'
import { japanToday } from '@/lib/domain/fiscal-year'
import { ownColumns, type OwnColumn } from '@/lib/domain/ledgers/own-columns'
import { axisOfLevel, isLevelField } from '@/lib/domain/ledgers/fields'
import { inScopeOf } from '@/lib/scope'
import { appendToTrail } from '@/lib/trail'
import { exportedRows, selectedVersions, type Selected } from './exported-rows'
import { exportWords, type CoverLine, type ExportWords } from './export-words'
import { unwritableIn, type Unwritable } from './unwritable-cells'
import { csvOf } from './write-csv'
import { workbookOf } from './write-workbook'

/** What is asked for: the conditions of the list, the kind of file, and the signs a person agreed to have replaced. */
export type AskedExport = Readonly<{ filter: AssetFilter; format: ExportFormat; accepted: readonly string[] }>

/** A file of the register, piece by piece. */
type LedgerFile = Readonly<{ name: string; count: number; chunks: AsyncGenerator<Uint8Array> }>

/** The file, or the signs that it cannot hold and that nobody agreed to have replaced yet. */
export type Exported = Readonly<{ file: LedgerFile } | { unwritable: readonly Unwritable[] }>

type Run = Readonly<{
  actor: Actor
  asked: AskedExport
  selected: Selected
  words: ExportWords
  chosen: readonly CoverLine[]
}>

/** Levels are chosen from those of the scheme in force. */
function columnsOf({ levels }: Selected): OwnColumn[] {
  return ownColumns.map((column) => {
    const { field } = column
    if (!isLevelField(field)) return column
    return { ...column, words: levels.filter(({ axis }) => axis === axisOfLevel(field)).map(({ code }) => code) }
  })
}

function chunksOf({ actor, asked, selected, words, chosen }: Run, rows: AsyncIterable<string[][]>) {
  const { ids, units, systems } = selected
  const columns = columnsOf(selected)
  const { format, accepted } = asked
  if (format !== 'xlsx') {
    const heading = columns.map((column) => column.heading)
    const encoding =
      format === 'csv' ? ({ name: 'utf-8' } as const) : ({ name: 'cp932', accepted: new Set(accepted) } as const)
    return csvOf(heading, rows, encoding)
  }
  const about = { at: new Date(), person: actor, count: ids.length }
  return workbookOf({
    sheets: words.sheets,
    columns,
    words: [...columns.flatMap((column) => column.words), ...[...units, ...systems].map(({ name }) => name)],
    count: ids.length,
    rows,
    foot: words.foot,
    cover: (leftOut) => words.cover({ ...about, leftOut }, chosen),
  })
}

function tell({ actor, asked: { format }, selected: { ids }, chosen }: Run, more: Readonly<Record<string, unknown>>) {
  const conditions = chosen.map(([label, value]) => `${label}: ${value}`)
  const detail = { file: format, count: ids.length, conditions, ...more }
  return inScopeOf(actor, 'register.export', (tx) =>
    appendToTrail(tx, 'done', [{ subject: 'act', subjectId: 'register.export', detail }]),
  )
}

/** The pieces, and an entry in the trail when nobody waited for the last of them or something broke. */
async function* watched(run: Run): AsyncGenerator<Uint8Array> {
  let written = 0
  async function* counting() {
    for await (const some of exportedRows(run.actor, run.selected, run.words)) {
      yield some
      written += some.length
    }
  }
  let isWhole = false
  try {
    yield* chunksOf(run, counting())
    isWhole = true
  } finally {
    if (!isWhole) await tell(run, { outcome: 'broken-off', written })
  }
}

/** 情報資産台帳_市民課_自治体機密性3C_20261126.xlsx */
function nameOf({ asked: { format, filter }, selected: { units }, words }: Run): string {
  const unit = units.find(({ id }) => id === filter.unit)?.name.replace(/[\\/:*?"<>|\s]/g, '')
  const parts = [words.sheets[1], unit, words.classMark, japanToday(new Date()).replaceAll('-', '')]
  return `${parts.filter((one) => one !== undefined).join('_')}.${format === 'xlsx' ? 'xlsx' : 'csv'}`
}

/**
 * Exactly what the register list shows, as a file in the register's own form: import takes it back unchanged. The trail
 * has it with its conditions and their number before the first piece leaves. Refuses: forbidden.
 */
export async function exportLedger(actor: Actor, asked: AskedExport): Promise<Exported> {
  const words = exportWords(actor.locale)
  const selected = await selectedVersions(actor, asked.filter)
  const run = { actor, asked, selected, words, chosen: words.conditions(asked.filter, selected) }
  if (asked.format === 'csv-cp932') {
    const found = await unwritableIn(exportedRows(actor, selected, words))
    if (found.some(({ sign }) => !asked.accepted.includes(sign))) return { unwritable: found }
  }
  await tell(run, {})
  return { file: { name: nameOf(run), count: selected.ids.length, chunks: watched(run) } }
}
