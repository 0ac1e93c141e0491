import 'server-only'
import type { Actor } from '@/lib/domain/access'
import { inScopeOf } from '@/lib/scope'
import { previewWords, type PreviewWords } from './preview-words'
import { remarkedLedger } from './remarked-ledger'
import { sheetsRead, toldRead, type ToldProblem } from './stored-shapes'
import { visibleBatches } from './visible-batches'

/** What a row needs, in one cell. It begins with the word for its state, so that no spreadsheet takes it for a formula. */
function remarkOf(status: string, problems: readonly ToldProblem[], words: PreviewWords): string {
  if (problems.length === 0) return ''
  const said = problems.map((problem) => `${problem.cell} ${words.field(problem.field)}：${words.problem(problem)}`)
  return `${words.status(status)}：${said.join(' ／ ')}`
}

/** The file of a batch with a column of remarks; null when there is none within reach. */
export async function remarkedBatch(actor: Actor, batchId: string) {
  const words = previewWords(actor.locale)
  const kept = await inScopeOf(actor, 'ledger.keep', async (tx) => {
    const batch = await tx.ledgerBatch.findFirst({
      where: { AND: [{ id: batchId, kind: 'import' }, visibleBatches(actor, 'ledger.keep')] },
      select: { file: true, fileName: true, sheets: true },
    })
    return (
      batch && { ...batch, rows: await tx.ledgerBatchRow.findMany({ where: { batchId }, orderBy: { place: 'asc' } }) }
    )
  })
  if (kept === null) return null
  const sheets = sheetsRead.parse(kept.sheets).map(({ name, columns }) => ({
    name,
    columns,
    rows: kept.rows
      .filter(({ sheet }) => sheet === name)
      .map(({ row, status, told }) => ({ row, words: remarkOf(status, toldRead.parse(told).problems, words) })),
  }))
  return remarkedLedger({ bytes: kept.file, fileName: kept.fileName }, words.say('remarks'), sheets)
}
