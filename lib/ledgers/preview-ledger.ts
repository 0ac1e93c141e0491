import 'server-only'
import { reach, type Actor } from '@/lib/domain/access'
import { japanToday } from '@/lib/domain/fiscal-year'
import { answeredRow, rowKey, type LedgerAnswers } from '@/lib/domain/ledgers/answers'
import { noChoices, understand, type LedgerChoices, type Understanding } from '@/lib/domain/ledgers/understand'
import { policyInForce } from '@/lib/policy/policy-in-force'
import { Refusal } from '@/lib/refusal'
import { inScopeOf } from '@/lib/scope'
import { systemsForLedgers, unitsForLedgers } from './ledger-surroundings'
import { counted, previewRows, type PreviewRow, type Reached } from './preview-rows'
import { readLedger } from './read-ledger'

/** A file as it came, the section of rows that name none, and what was decided about the file and its rows before. */
export type AskedPreview = Readonly<{
  bytes: Uint8Array
  fileName: string
  unitCode: string
  choices?: LedgerChoices
  answers?: LedgerAnswers
}>

type PreviewSheet = Readonly<{
  name: string
  columns: Understanding['sheets'][number]['columns']
  rows: readonly PreviewRow[]
}>

/**
 * What would become of a file: every row with its status, everything a person must decide, and what it would change.
 * `refusal`: why nothing can be taken from the file.
 */
export type Preview = Readonly<{
  refusal: Readonly<{ code: string; params: Readonly<Record<string, string | number>> }> | null
  decisions: Understanding['decisions']
  sheets: readonly PreviewSheet[]
  counts: ReturnType<typeof counted>
}>

/** Rows of a ledger at most (security D15). */
const mostRows = 20_000

function refusedPreview(code: string, params: Readonly<Record<string, string | number>> = {}): Preview {
  return { refusal: { code, params }, decisions: [], sheets: [], counts: counted([]) }
}

/**
 * Reads a ledger and holds it against the register; nothing is written. Rows of sections that the actor does not reach are
 * refused. Refuses: forbidden, not-found (no such section within reach).
 */
export async function previewLedger(
  actor: Actor,
  { bytes, fileName, unitCode, choices = noChoices, answers = {} }: AskedPreview,
): Promise<Preview> {
  const reached = reach(actor, 'ledger.read')
  if (reached.kind === 'none') throw new Refusal('forbidden')
  const read = await readLedger(bytes, fileName)
  return inScopeOf(actor, 'ledger.read', async (tx) => {
    const now = new Date()
    const units = await unitsForLedgers(tx)
    const mayTake: Reached = (id) => reached.kind === 'all' || reached.unitIds.includes(id)
    const unit = units.find(({ code, id }) => code === unitCode && mayTake(id))
    if (unit === undefined) throw new Refusal('not-found')
    if ('refusal' in read) return refusedPreview(read.refusal, read.params)
    const systems = await systemsForLedgers(tx)
    const understood = understand(read.sheets, { units, systems, unit: unitCode, today: japanToday(now) }, choices)
    if (understood.refusal !== null) return refusedPreview(understood.refusal)
    const total = understood.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
    if (total > mostRows) return refusedPreview('TOO_MANY_ROWS', { rows: mostRows })
    const policy = await policyInForce(tx, now)
    const decided = understood.sheets.map(({ name, rows, ...sheet }) => ({
      ...sheet,
      name,
      rows: rows.map((row) => answeredRow(row, answers[rowKey(name, row.row)])),
    }))
    const sheets = await previewRows(tx, actor, decided, { units, systems, policy, mayTake })
    return {
      refusal: null,
      decisions: understood.decisions,
      sheets,
      counts: counted(sheets.flatMap(({ rows }) => rows)),
    }
  })
}
