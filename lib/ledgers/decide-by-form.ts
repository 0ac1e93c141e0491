import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/access'
import { answerValue, rowKey, type LedgerAnswers } from '@/lib/domain/ledgers/answers'
import { ledgerFields, type LedgerField, type LedgerValue } from '@/lib/domain/ledgers/fields'
import type { LedgerChoices } from '@/lib/domain/ledgers/understand'
import { rowId } from '@/lib/domain/row-input'
import { Refusal, type Result } from '@/lib/refusal'
import { inScopeOf } from '@/lib/scope'
import { alikeKey } from './alike-problems'
import { decideLedger } from './decide-ledger'
import { prepareLedger, type PreparedLedger } from './prepared-ledger'
import { answersRead, choicesRead, toldRead, type ToldProblem } from './stored-shapes'
import { visibleBatches } from './visible-batches'

/** What a person decided, by the names of the controls: `row.<place>.<field>`, `alike.<key>`, `column.<heading>`, `scheme`. */
type Decided = Readonly<Record<string, string | readonly string[]>>

const said = (decided: Decided, name: string): string => {
  const value = decided[name] ?? ''
  return typeof value === 'string' ? value : value.join('・')
}

function valueOf(problem: ToldProblem, text: string): LedgerValue | undefined {
  return text === 'proposed' ? (problem.proposed ?? undefined) : answerValue(problem.field, text)
}

/** What was decided about the file as a whole, on top of what was decided before. */
function choicesWith(before: LedgerChoices, decided: Decided): LedgerChoices {
  const field = (name: string) => ledgerFields.find((one) => one === name) ?? null
  const columns = Object.keys(decided)
    .filter((name) => name.startsWith('column.') && said(decided, name) !== '')
    .map((name): [string, LedgerField | null] => [name.slice('column.'.length), field(said(decided, name))])
  const scheme = (['old', 'ipa', 'new'] as const).find((one) => one === said(decided, 'scheme'))
  const reason = said(decided, 'reason').trim().slice(0, 500)
  return {
    columns: { ...before.columns, ...Object.fromEntries(columns) },
    scheme: scheme ?? before.scheme,
    ...(reason === '' ? before.reason !== undefined && { reason: before.reason } : { reason }),
  }
}

/** The ledger of a batch read anew with these decisions; null when there is none within reach. */
async function decidedLedger(actor: Actor, batchId: string, decided: Decided): Promise<PreparedLedger | null> {
  const kept = await inScopeOf(actor, 'ledger.decide', async (tx) => {
    const batch = await tx.ledgerBatch.findFirst({
      where: { AND: [{ id: batchId }, visibleBatches(actor, 'ledger.decide')] },
      include: { unit: { select: { code: true } } },
    })
    if (batch === null) return null
    const open = await tx.ledgerBatchRow.findMany({ where: { batchId, status: 'decision' } })
    return { batch, open }
  })
  if (kept === null) return null
  const { batch, open } = kept
  const answers = new Map(Object.entries<LedgerAnswers[string]>(answersRead.parse(batch.answers)))
  for (const { place, sheet, row, told } of open)
    for (const problem of toldRead.parse(told).problems) {
      const own = said(decided, `row.${String(place)}.${problem.field}`)
      const value = valueOf(problem, own === '' ? said(decided, `alike.${alikeKey(problem)}`) : own)
      const key = rowKey(sheet, row)
      if (value !== undefined) answers.set(key, { ...answers.get(key), [problem.field]: value })
    }
  return prepareLedger(actor, {
    bytes: batch.file,
    fileName: batch.fileName,
    unitCode: batch.unit.code,
    choices: choicesWith(choicesRead.parse(batch.choices), decided),
    answers: Object.fromEntries(answers),
  })
}

const named = z.looseObject({ batchId: rowId, revision: z.string(), idempotencyKey: z.string() })

/** Decides about a ledger what a form says. Refuses as `decideLedger` does. */
export async function decideByForm(actor: Actor, fields: Decided): Promise<Result<{ revision: number }>> {
  const read = named.safeParse(fields)
  const ledger = read.success ? await decidedLedger(actor, read.data.batchId, fields) : null
  if (!read.success || ledger === null) return { ok: false, refusal: new Refusal('not-found') }
  const { batchId, revision, idempotencyKey } = read.data
  return decideLedger(actor, { batchId, revision, idempotencyKey, ledger })
}
