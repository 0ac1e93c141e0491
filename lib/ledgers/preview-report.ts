import 'server-only'
import type { Preview } from './preview-ledger'
import type { PreviewRow } from './preview-rows'
import { shownValue, type PreviewWords } from './preview-words'

/**
 * The preview in the form in which programs read it: keys, canonical words and reason codes are those in which ledgers are
 * exchanged. `problems` need a person; `notes` and `rules` are what to know.
 */
export function previewAsJson({ refusal, decisions, sheets, counts }: Preview, words: PreviewWords) {
  return {
    file: {
      refusal: refusal?.code ?? null,
      message: refusal === null ? null : words.refusal(refusal),
      decisions: [...new Set(decisions.map(({ code }) => code))],
      questions: decisions.map((decision) => ({ ...decision, message: words.decision(decision) })),
    },
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      columns,
      rows: rows.map((row) => rowAsJson(row, words)),
    })),
    counts,
  }
}

function rowAsJson(
  { row, status, fields, problems, notes, findings, match, changes }: PreviewRow,
  words: PreviewWords,
) {
  return {
    row,
    status,
    fields,
    problems: problems.map((problem) => {
      const { field, code, cell, raw, proposed } = problem
      return { field, code, cell, raw, proposed, message: words.problem(problem) }
    }),
    notes: notes.map((note) => ({ ...note, message: words.note(note) })),
    rules: findings.map(({ ruleId, severity, field, basis }) => ({ rule: ruleId, severity, field, basis })),
    match: match === null ? null : { assetNo: match.assetNo, by: match.by },
    changes: changes.map(({ key, before, after }) => ({ field: key, before, after })),
  }
}

/** The preview as a person reads it in a terminal: the questions about the file, then every row that needs somebody. */
export function previewAsText({ refusal, decisions, sheets, counts }: Preview, words: PreviewWords): string {
  if (refusal !== null) return `${words.say('unread')}\n  ${words.refusal(refusal)}`
  const questions = decisions.map(
    (decision) => `  ${decision.sheet === '' ? '' : `${decision.sheet}: `}${words.decision(decision)}`,
  )
  const lines = sheets.flatMap(({ name, rows }) => [
    '',
    words.say('sheet', { name, rows: rows.length }),
    ...rows.flatMap((row) => linesOf(row, words)),
  ])
  const { new: added, ...rest } = counts
  return [
    ...(questions.length > 0 ? [words.say('confirm'), ...questions] : []),
    ...lines,
    '',
    words.say('counts', { added, ...rest }),
  ].join('\n')
}

function linesOf(row: PreviewRow, words: PreviewWords): string[] {
  const { problems, notes, match, changes, fields } = row
  if (problems.length + notes.length + changes.length === 0) return []
  const found = match === null ? '' : `  ${words.say('matched', { assetNo: match.assetNo })}`
  return [
    `${words.say('row', { row: row.row })}  ${words.status(row.status)}  ${shownValue(fields.name)}${found}`,
    ...problems.map((problem) => `    ${problem.cell} ${words.field(problem.field)}: ${words.problem(problem)}`),
    ...notes.map((note) => `    ${note.cell} ${words.field(note.field)}: ${words.note(note)}`),
    ...changes
      .filter(({ key }) => key !== 'systemId')
      .map(({ key, before, after }) => {
        const [was, becomes] = [words.registerValue(key, before), words.registerValue(key, after)]
        return `    ${words.registerField(key)}: 「${was}」 → 「${becomes}」`
      }),
  ]
}
