import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { disconnect } from '@/lib/db'
import { noChoices, type LedgerChoices } from '@/lib/domain/ledgers/understand'
import { previewLedger } from '@/lib/ledgers/preview-ledger'
import { previewAsJson, previewAsText } from '@/lib/ledgers/preview-report'
import { previewWords } from '@/lib/ledgers/preview-words'
import { Refusal } from '@/lib/refusal'
import { actorOfStaff } from './actor-of-staff'
import { exportStep } from './ledger-export'
import { run, Sentence } from './sentence.mjs'

/**
 * `npm run ledger -- preview FILE --unit CODE --as STAFFNO [--mapping NAME] [--json]` reads a ledger of a section and
 * tells, row by row, what would become of it. Nothing is written. `export` is in ledger-export.ts.
 */
const text = { type: 'string' } as const
const options = { unit: text, as: text, mapping: text, json: { type: 'boolean' } } as const

const usage = () =>
  new Sentence(
    '使い方: npm run ledger -- preview ファイル --unit 組織コード --as 職員番号 [--mapping 対応表] [--json]\n        npm run ledger -- export --as 職員番号 --out ファイル …',
    'Usage: npm run ledger -- preview FILE --unit CODE --as STAFFNO [--mapping NAME] [--json], or export --as STAFFNO --out FILE …',
  )

/** Ways to read that come with the register. */
const presets: Readonly<Record<string, LedgerChoices>> = { ipa: { ...noChoices, scheme: 'ipa' }, own: noChoices }

function asked() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [step, file, ...more] = positionals
    if (step !== 'preview' || file === undefined || more.length > 0) throw usage()
    if (values.unit === undefined || values.as === undefined) throw usage()
    return { file, unit: values.unit, staffNo: values.as, mapping: values.mapping, json: values.json === true }
  } catch (error) {
    throw error instanceof Sentence ? error : usage()
  }
}

function choicesOf(mapping: string | undefined): LedgerChoices {
  const choices =
    mapping === undefined ? noChoices : presets[mapping.normalize('NFKC').toLowerCase().replace(/ .*$/, '')]
  if (choices !== undefined) return choices
  throw new Sentence(
    `対応表「${mapping ?? ''}」はありません。使えるのは ${Object.keys(presets).join('、')} です。`,
    `There is no mapping “${mapping ?? ''}”; there are ${Object.keys(presets).join(', ')}.`,
  )
}

function contentOfFile(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new Sentence(`ファイルを開けません: ${path}`, `The file cannot be opened: ${path}`)
  }
}

const refusedTo = (staffNo: string) =>
  new Sentence(
    `職員番号「${staffNo}」の人は、台帳を取り込めません。職員番号と権限を確かめてください。`,
    `The person with the number “${staffNo}” may not take in ledgers: check the number and the roles.`,
  )

async function previewStep(): Promise<void> {
  const { file, unit, staffNo, mapping, json } = asked()
  const choices = choicesOf(mapping)
  const bytes = contentOfFile(file)
  try {
    const actor = await actorOfStaff(staffNo, 'ledger.read', () => refusedTo(staffNo))
    const words = previewWords(actor.locale)
    const preview = await previewLedger(actor, { bytes, fileName: basename(file), unitCode: unit, choices })
    console.log(json ? JSON.stringify(previewAsJson(preview, words)) : previewAsText(preview, words))
    if (preview.refusal !== null && !json) process.exitCode = 1
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Sentence(
      `組織コード「${unit}」がないか、職員番号「${staffNo}」の人が登録できる組織ではありません。`,
      `There is no unit “${unit}”, or the person with the number “${staffNo}” may not register for it.`,
    )
  } finally {
    await disconnect()
  }
}

const [step, ...rest] = process.argv.slice(2)
await run(() => (step === 'export' ? exportStep(rest) : previewStep()))
