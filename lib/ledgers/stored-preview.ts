import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/refusal'
import type { PreparedLedger } from './prepared-ledger'
import { hashOfPreview, type Preview } from './preview-ledger'
import type { PreviewRow } from './preview-rows'
import { shownValue } from './preview-words'

const anyJson = z.union([z.record(z.string(), z.json()), z.array(z.json())])

/** Anything that JSON can hold, as the database takes it. */
const asJson = (value: unknown) => anyJson.parse(JSON.parse(JSON.stringify(value)))

/** What is kept of a row: what a person is shown of it. */
function toldOf({ fields, unitId, match, problems, notes, changes, findings }: PreviewRow) {
  const { name = null, section = null } = fields
  return { name, section, unitId, match, problems, notes, changes, findings }
}

/** So many cells show what a column is about. */
const mostSamples = 4

/** A question about a column, with some of what stands in it. */
function withSamples(question: Preview['decisions'][number], sheets: Preview['sheets']) {
  const sheet = sheets.find(({ name }) => name === question.sheet)
  const field = sheet?.columns.find(({ heading }) => heading === question.column)?.field
  if (sheet === undefined || field == null) return { ...question, samples: [] }
  const values = sheet.rows.map(({ fields, problems }) => {
    const value = shownValue(fields[field])
    return value === '' ? (problems.find((problem) => problem.field === field)?.raw ?? '') : value
  })
  return { ...question, samples: [...new Set(values.filter((value) => value !== ''))].slice(0, mostSamples) }
}

/** How a ledger is read, as columns of its batch. Refuses a file from which nothing can be taken. */
export function previewColumns({ asked, preview }: PreparedLedger) {
  if (preview.refusal !== null) {
    const { code, params } = preview.refusal
    throw new Refusal('invalid', [{ field: 'file', code, params }])
  }
  const { decisions, sheets, counts } = preview
  const leftOut = sheets.flatMap(({ rows }) => rows).filter(({ status }) => status === 'left-out').length
  return {
    choices: asJson(asked.choices),
    answers: asJson(asked.answers),
    questions: asJson(decisions.map((question) => withSamples(question, sheets))),
    sheets: asJson(sheets.map(({ name, columns }) => ({ name, columns }))),
    counts: asJson({ ...counts, 'left-out': leftOut }),
    previewHash: hashOfPreview(preview),
  }
}

/** So many rows go to the database at once. */
const rowsAtOnce = 1_000

/** Puts the rows of a preview in the place of those before. */
export async function storeRows(
  tx: Tx,
  batch: Readonly<{ id: string; unitId: string }>,
  { preview }: PreparedLedger,
): Promise<void> {
  await tx.ledgerBatchRow.deleteMany({ where: { batchId: batch.id } })
  const rows = preview.sheets
    .flatMap(({ name, rows: ofSheet }) => ofSheet.map((row) => ({ name, row })))
    .map(({ name, row }, place) => ({
      batchId: batch.id,
      place,
      unitId: batch.unitId,
      sheet: name,
      row: row.row,
      status: row.status,
      told: asJson(toldOf(row)),
    }))
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await tx.ledgerBatchRow.createMany({ data: rows.slice(start, start + rowsAtOnce) })
}
