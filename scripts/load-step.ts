import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { disconnect } from '@/lib/db'
import type { Act, Actor } from '@/lib/domain/access'
import type { LoadReport } from '@/lib/domain/load-report'
import { loadTable, type LoadColumns } from '@/lib/domain/load-table'
import { previewWords } from '@/lib/ledgers/preview-words'
import { readLedger } from '@/lib/ledgers/read-ledger'
import { tried } from '@/lib/loading'
import type { Result } from '@/lib/refusal'
import { actorOfStaff } from './actor-of-staff'
import { Sentence } from './sentence.mjs'

/** What is loaded: how its command line is called, the act it needs, its columns and its command. */
type Load = Readonly<{
  name: string
  act: Act
  columns: LoadColumns
  load: (actor: Actor, raw: unknown) => Promise<Result<LoadReport>>
}>

function asked(name: string) {
  const usage = () =>
    new Sentence(
      `使い方: npm run ${name} -- load ファイル --as 職員番号 [--yes]（--yes を付けるまでは、何も書き込みません）`,
      `Usage: npm run ${name} -- load FILE --as STAFFNO [--yes] (nothing is written without --yes)`,
    )
  try {
    const options = { as: { type: 'string' }, yes: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [step, file, ...more] = positionals
    if (step !== 'load' || file === undefined || more.length > 0 || values.as === undefined) throw usage()
    return { file, staffNo: values.as, isFinal: values.yes === true }
  } catch (error) {
    throw error instanceof Sentence ? error : usage()
  }
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new Sentence(`ファイルを開けません: ${path}`, `The file cannot be opened: ${path}`)
  }
}

const signs = { new: '＋', changed: '～', ended: '－' } as const

function printed(
  { lines, problems, isWritten }: LoadReport,
  cellOf: (row: number, key: string) => string,
  words: ReturnType<typeof previewWords>,
): void {
  const { load } = words
  for (const { row, code, name, status } of lines)
    if (status !== 'same')
      console.log(`${signs[status]} ${words.say('row', { row })} ${code} ${name}: ${load('statuses', status)}`)
  for (const { row, key, raw, code, params } of problems)
    console.log(`✗ ${words.say('row', { row })} ${cellOf(row, key)}「${raw}」: ${words.inputProblem(code, params)}`)
  const counts = { new: 0, changed: 0, ended: 0, same: 0 }
  const wrong = new Set(problems.map(({ row }) => row))
  for (const { row, status } of lines) if (!wrong.has(row)) counts[status] += 1
  console.log(load('counts', '', { added: counts.new, ...counts, problems: problems.length }))
  console.log(load(isWritten ? 'written' : problems.length > 0 ? 'mend' : 'tried'))
}

/** Tries the file and says what would become of every line; with `--yes` it is written, all of it or nothing. */
export async function loadStep({ name, act, columns, load }: Load): Promise<void> {
  const { file, staffNo, isFinal } = asked(name)
  const bytes = bytesOf(file)
  try {
    const actor = await actorOfStaff(staffNo, act, () => refusedTo(staffNo))
    const words = previewWords(actor.locale)
    const read = await readLedger(bytes, basename(file))
    if ('refusal' in read) throw new Sentence(words.refusal({ code: read.refusal, params: read.params }), '')
    const table = loadTable(read.sheets.find(({ hidden }) => !hidden)?.rows ?? [], columns)
    if ('missing' in table)
      throw new Sentence(
        `次の列が見つかりません: ${table.missing.join('、')}`,
        `Columns are missing: ${table.missing.join(', ')}`,
      )
    const input = { rows: table.rows, isFinal, idempotencyKey: randomUUID() }
    const result = await tried(() => load(actor, input))
    if (!result.ok) throw refusedTo(staffNo)
    printed(result.value, table.cellOf, words)
    if (result.value.problems.length > 0) process.exitCode = 1
  } finally {
    await disconnect()
  }
}

const refusedTo = (staffNo: string) =>
  new Sentence(
    `職員番号「${staffNo}」の人は、これを取り込めません。職員番号と権限を確かめてください。`,
    `The person with the number “${staffNo}” may not load this: check the number and the roles.`,
  )
