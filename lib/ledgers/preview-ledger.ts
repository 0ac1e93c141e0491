import 'server-only'
import { createHash } from 'node:crypto'
import { reach, type Actor } from '@/lib/domain/access'
import { canonicalContent } from '@/lib/domain/asset-content'
import { japanToday } from '@/lib/domain/fiscal-year'
import type { LedgerAnswers } from '@/lib/domain/ledgers/answers'
import { noChoices, understanding, type LedgerChoices, type Understanding } from '@/lib/domain/ledgers/understand'
import type { Policy } from '@/lib/domain/policy'
import { policyInForce } from '@/lib/policy/policy-in-force'
import { Refusal } from '@/lib/refusal'
import { inScopeOf } from '@/lib/scope'
import { inPauses } from './in-pauses'
import { systemsForLedgers, unitsForLedgers } from './ledger-surroundings'
import { counted, previewRows, type PreviewSheet, type Reached } from './preview-rows'
import { readLedger } from './read-ledger'

/** A file as it came, the section of rows that name none, and what was decided about the file and its rows before. */
export type AskedPreview = Readonly<{
  bytes: Uint8Array
  fileName: string
  unitCode: string
  choices?: LedgerChoices
  answers?: LedgerAnswers
}>

/**
 * What would become of a file: every row with its status, everything a person must decide, and what it would change.
 * `refusal`: why nothing can be taken from the file. `policy`: by what its rows were judged, null for a refused file.
 */
export type Preview = Readonly<{
  refusal: Readonly<{ code: string; params: Readonly<Record<string, string | number>> }> | null
  decisions: Understanding['decisions']
  sheets: readonly PreviewSheet[]
  counts: ReturnType<typeof counted>
  policy: Policy | null
}>

/** Rows of a ledger at most (security D15). */
const mostRows = 20_000

function refusedPreview(code: string, params: Readonly<Record<string, string | number>> = {}): Preview {
  return { refusal: { code, params }, decisions: [], sheets: [], counts: counted([]), policy: null }
}

/** Every unit and system there is. Refuses: not-found (no such section within reach). */
async function surroundingsOf(actor: Actor, unitCode: string, mayTake: Reached) {
  return inScopeOf(actor, 'ledger.read', async (tx) => {
    const units = await unitsForLedgers(tx)
    if (!units.some(({ code, id }) => code === unitCode && mayTake(id))) throw new Refusal('not-found')
    return { units, systems: await systemsForLedgers(tx) }
  })
}

/**
 * Reads a ledger and holds it against the register; nothing is written. Rows of sections that the actor does not reach are
 * refused. What takes long is done in steps and outside of any transaction. Refuses: forbidden, not-found (no such section
 * within reach).
 */
export async function previewLedger(
  actor: Actor,
  { bytes, fileName, unitCode, choices = noChoices, answers = {} }: AskedPreview,
): Promise<Preview> {
  const reached = reach(actor, 'ledger.read')
  if (reached.kind === 'none') throw new Refusal('forbidden')
  const mayTake: Reached = (id) => reached.kind === 'all' || reached.unitIds.includes(id)
  const { units, systems } = await surroundingsOf(actor, unitCode, mayTake)
  const read = await readLedger(bytes, fileName)
  if ('refusal' in read) return refusedPreview(read.refusal, read.params)
  const now = new Date()
  const today = japanToday(now)
  const steps = understanding(read.sheets, { units, systems, unit: unitCode, today }, { choices, answers })
  const understood = await inPauses(steps)
  if (understood.refusal !== null) return refusedPreview(understood.refusal)
  const total = understood.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  if (total > mostRows) return refusedPreview('TOO_MANY_ROWS', { rows: mostRows })
  return inScopeOf(actor, 'ledger.read', async (tx) => {
    const policy = await policyInForce(tx, now)
    const register = { units, systems, policy, mayTake, today, answers, reason: choices.reason ?? '' }
    const sheets = await previewRows(tx, actor, understood.sheets, register)
    const counts = counted(sheets.flatMap(({ rows }) => rows))
    return { refusal: null, decisions: understood.decisions, sheets, counts, policy }
  })
}

/** SHA-256 over all that a preview says would be written, so that nothing else is. */
export function hashOfPreview({ sheets }: Preview): string {
  const hash = createHash('sha256')
  for (const { name, rows } of sheets)
    for (const { row, status, unitId, match, content, findings } of rows) {
      const rules = findings.map(({ ruleId, wording }) => `${ruleId}.${wording}`)
      hash.update(JSON.stringify([name, row, status, unitId, match?.versionId ?? null, rules]))
      hash.update(canonicalContent(content))
    }
  return hash.digest('hex')
}
