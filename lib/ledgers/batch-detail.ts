import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import type { BatchFilter } from '@/lib/domain/batch-filter'
import { answerWords } from '@/lib/domain/ledgers/answers'
import { ledgerFields } from '@/lib/domain/ledgers/fields'
import { inScopeOf } from '@/lib/scope'
import { alikeKey, alikeProblems } from './alike-problems'
import { previewWords, shownValue, type PreviewWords } from './preview-words'
import { commitResult } from './commit-result'
import { progressOf } from './ledger-progress'
import { choicesRead, countsRead, questionsRead, sheetsRead, toldRead } from './stored-shapes'
import { visibleBatches } from './visible-batches'

const pageSize = 50
type Row = Prisma.LedgerBatchRowGetPayload<object>

/** A row as a person is shown it, in words. */
function shownRow({ place, sheet, row, status, written, assetId, told }: Row, words: PreviewWords) {
  const { name, match, problems, notes, changes, findings } = toldRead.parse(told)
  return {
    place,
    sheet,
    row,
    status,
    written,
    assetId,
    name: shownValue(name),
    match,
    problems: problems.map((problem) => ({
      ...problem,
      label: words.field(problem.field),
      sentence: words.problem(problem),
      proposal: shownValue(problem.proposed),
      choices: answerWords(problem.field),
    })),
    notes: notes.map((note) => ({ cell: note.cell, label: words.field(note.field), sentence: words.note(note) })),
    changes: changes
      .filter(({ key }) => key !== 'systemId')
      .map(({ key, before, after }) => ({
        label: words.registerField(key),
        before: told1(words, key, before),
        after: told1(words, key, after),
      })),
    findings,
  }
}
type Key = Parameters<PreviewWords['registerValue']>[0]
const told1 = (words: PreviewWords, key: Key, value: unknown) => {
  if (Array.isArray(value)) return words.registerValue(key, value.map(String))
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return isPlain ? words.registerValue(key, value) : ''
}

/** Open cells that are alike, in words; `rows` say it. */
async function shownGroups(tx: Tx, batchId: string, words: PreviewWords) {
  const groups = await alikeProblems(tx, batchId)
  return groups.flatMap(({ field: name, code, raw, rows, proposals, examples }) => {
    const field = ledgerFields.find((one) => one === name)
    if (field === undefined) return []
    return [
      {
        key: alikeKey({ field, code, raw }),
        label: words.field(field),
        raw,
        rows,
        sentence: words.problem({ field, code, raw, proposed: null, severity: 'ask', cell: '' }),
        proposal: proposals === rows ? examples : '',
        choices: answerWords(field),
      },
    ]
  })
}

/** Questions about the file as a whole, with cells of the column they are about. */
function shownQuestions(stored: unknown, words: PreviewWords) {
  return questionsRead.parse(stored).map((question) => ({ ...question, sentence: words.decision(question) }))
}

async function pageOfRows(tx: Tx, batchId: string, { show, after, before }: BatchFilter) {
  const backwards = after === undefined && before !== undefined
  const found = await tx.ledgerBatchRow.findMany({
    where: {
      batchId,
      ...(show === undefined ? {} : { status: show }),
      ...(after === undefined ? {} : { place: { gt: after } }),
      ...(backwards ? { place: { lt: before } } : {}),
    },
    orderBy: { place: backwards ? 'desc' : 'asc' },
    take: pageSize + 1,
  })
  const isMore = found.length > pageSize
  const page = backwards ? found.slice(0, pageSize).reverse() : found.slice(0, pageSize)
  return {
    page,
    previous: (backwards ? isMore : after !== undefined) ? page[0]?.place : undefined,
    next: backwards || isMore ? page.at(-1)?.place : undefined,
  }
}

/** A ledger that came in, with a page of its rows as the preview tells them; null when there is none within reach. */
export function batchDetail(actor: Actor, batchId: string, filter: BatchFilter) {
  const words = previewWords(actor.locale)
  return inScopeOf(actor, 'ledger.keep', async (tx) => {
    const batch = await tx.ledgerBatch.findFirst({
      where: { AND: [{ id: batchId }, visibleBatches(actor, 'ledger.keep')] },
      omit: { file: true, answers: true },
      include: { progress: true },
    })
    if (batch === null) return null
    const { questions, sheets, counts, choices, result, progress, ...rest } = batch
    const { page, previous, next } = await pageOfRows(tx, batchId, filter)
    return {
      ...rest,
      counts: countsRead.parse(counts),
      result: result === null ? null : commitResult.parse(result),
      progress: progressOf(progress, batch, new Date()),
      choices: choicesRead.parse(choices),
      questions: shownQuestions(questions, words),
      sheets: sheetsRead.parse(sheets),
      rows: page.map((row) => shownRow(row, words)),
      groups: filter.show === 'decision' ? await shownGroups(tx, batchId, words) : [],
      previous,
      next,
    }
  })
}
export type BatchDetail = NonNullable<Awaited<ReturnType<typeof batchDetail>>>
