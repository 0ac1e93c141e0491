import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { disconnect } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { assetFilter, filterOfAddress, type AssetFilter } from '@/lib/domain/asset-filter'
import type { ExportFormat } from '@/lib/domain/export-input'
import { assetList } from '@/lib/assets/asset-list'
import { exportLedger } from '@/lib/ledgers/export-ledger'
import type { Unwritable } from '@/lib/ledgers/unwritable-cells'
import { actorOfStaff } from './actor-of-staff'
import { Sentence } from './sentence.mjs'

/**
 * `npm run ledger -- export --as STAFFNO --out FILE [--format xlsx|csv] [--encoding cp932 [--replace]] [--search WORDS]
 *   [--unit CODE] [--list 'state=all&confidentiality=3B']`
 * writes what the register list shows to that person. `--list` is what stands after the ? in the address of the list.
 */
const text = { type: 'string' } as const
const options = {
  ...{ as: text, out: text, format: text, encoding: text, search: text, unit: text, list: text },
  replace: { type: 'boolean' },
} as const

const exportUsage = () =>
  new Sentence(
    "使い方: npm run ledger -- export --as 職員番号 --out ファイル [--format xlsx|csv] [--encoding cp932 [--replace]] [--search 言葉] [--unit 組織コード] [--list '一覧のアドレスの ? より後ろ']",
    "Usage: npm run ledger -- export --as STAFFNO --out FILE [--format xlsx|csv] [--encoding cp932 [--replace]] [--search WORDS] [--unit CODE] [--list 'what stands after the ? in the address of the list']",
  )

function formatOf(format = 'xlsx', encoding = 'utf-8'): ExportFormat {
  const formats: Readonly<Record<string, ExportFormat>> = {
    'xlsx utf-8': 'xlsx',
    'csv utf-8': 'csv',
    'csv cp932': 'csv-cp932',
  }
  const found = formats[`${format} ${encoding}`.toLowerCase()]
  if (found !== undefined) return found
  throw exportUsage()
}

function asked(args: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...args], options, allowPositionals: false })
    if (values.as === undefined || values.out === undefined) throw exportUsage()
    return { ...values, as: values.as, out: values.out, format: formatOf(values.format, values.encoding) }
  } catch (error) {
    throw error instanceof Sentence ? error : exportUsage()
  }
}

/** The conditions of the list, with the unit by its code. */
async function filterOf(actor: Actor, { list = '', search, unit }: ReturnType<typeof asked>): Promise<AssetFilter> {
  const filter = filterOfAddress(list.replace(/^.*\?/, ''))
  const q = search ?? filter.q
  if (unit === undefined) return { ...filter, q }
  const { units } = await assetList(actor, assetFilter.parse({ rows: '25' }))
  const found = units.find(({ code }) => code === unit)
  if (found !== undefined) return { ...filter, q, unit: found.id }
  throw new Sentence(
    `組織コード「${unit}」がないか、この人が見ることのできる組織ではありません。`,
    `There is no unit “${unit}”, or it is beyond the reach of this person.`,
  )
}

function unwritableSentence(signs: readonly Unwritable[]): Sentence {
  const lines = signs.flatMap(({ sign, replacement, count, cells }) => [
    `  ${sign} → ${replacement}（${count}）`,
    ...cells.map(({ address, assetNo, heading, text: around }) => `    ${address} ${assetNo} ${heading}: ${around}`),
  ])
  return new Sentence(
    `CP932では書けない文字があります。次の置き換えでよければ --replace を付けてください。\n${lines.join('\n')}`,
    'CP932 cannot hold some characters: add --replace to write them as shown above.',
  )
}

/** A whole file or none: what breaks off leaves nothing behind. */
async function written(chunks: AsyncGenerator<Uint8Array>, out: string): Promise<void> {
  const part = `${out}.part`
  try {
    await pipeline(Readable.from(chunks), createWriteStream(part, { mode: 0o600 }))
    await rename(part, out)
  } catch (error) {
    await rm(part, { force: true })
    const { code } = error instanceof Error && 'code' in error ? error : { code: undefined }
    if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) throw error
    throw new Sentence(`ファイルに書き込めません: ${out}`, `The file cannot be written: ${out}`)
  }
}

/** Writes the file and says how many assets it holds. */
export async function exportStep(args: readonly string[]): Promise<void> {
  const wanted = asked(args)
  try {
    const actor = await actorOfStaff(wanted.as, 'register.export', () => refusedTo(wanted.as))
    const question = { filter: await filterOf(actor, wanted), format: wanted.format }
    const first = await exportLedger(actor, { ...question, accepted: [] })
    const exported =
      'unwritable' in first && wanted.replace === true
        ? await exportLedger(actor, { ...question, accepted: first.unwritable.map(({ sign }) => sign) })
        : first
    if ('unwritable' in exported) throw unwritableSentence(exported.unwritable)
    await written(exported.file.chunks, wanted.out)
    console.log(`${wanted.out}: ${exported.file.count}件を書き出しました / ${exported.file.count} assets`)
  } finally {
    await disconnect()
  }
}

const refusedTo = (staffNo: string) =>
  new Sentence(
    `職員番号「${staffNo}」の人は、一覧を書き出せません。職員番号と権限を確かめてください。`,
    `The person with the number “${staffNo}” may not export the list: check the number and the roles.`,
  )
