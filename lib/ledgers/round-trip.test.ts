import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acceptable } from '@/lib/domain/ledgers/acceptable'
import { assetMatcher, changesOf, mergedContent } from '@/lib/domain/ledgers/compare-row'
import { contentOfRow } from '@/lib/domain/ledgers/content-of-row'
import { unwritableSigns } from '@/lib/domain/ledgers/cp932'
import { ownCells, type OwnAsset } from '@/lib/domain/ledgers/own-cells'
import { ownColumns } from '@/lib/domain/ledgers/own-columns'
import { systemFinder } from '@/lib/domain/ledgers/systems'
import { understand } from '@/lib/domain/ledgers/understand'
import { randomRegister, randomSystems, randomUnits } from './random-register.fixture'
import { readBytes } from './read-bytes.mjs'
import { csvOf, type CsvEncoding } from './write-csv'
import { workbookOf } from './write-workbook'

const find = systemFinder(randomSystems)
const cellsOf = (assets: readonly OwnAsset[]) =>
  assets.map((asset) => ownCells(asset, { systems: randomSystems, find }))
const heading = ownColumns.map((column) => column.heading)

async function* inParts(rows: readonly (readonly string[])[]) {
  await Promise.resolve()
  for (let at = 0; at < rows.length; at += 3) yield rows.slice(at, at + 3)
}
async function whole(chunks: AsyncIterable<Uint8Array>) {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

const asCsv = (encoding: CsvEncoding) => (cells: string[][]) => whole(csvOf(heading, inParts(cells), encoding))
const asWorkbook = (cells: string[][]) =>
  whole(
    workbookOf({
      sheets: ['表紙', '情報資産台帳'],
      columns: ownColumns,
      words: [...ownColumns.flatMap(({ words }) => words), ...randomUnits.map(({ name }) => name)],
      count: cells.length,
      rows: inParts(cells),
      foot: '自治体機密性3C',
      cover: () => [['件数', `${cells.length}件`]],
    }),
  )

const units = randomUnits.map(({ code, name }, at) => ({
  code,
  name,
  parent: null,
  isSection: at > 0,
  validFrom: '2000-04-01',
  validTo: null,
  successors: [],
}))

/** What reading the file back says of each asset beyond that it is the same. */
async function unlike(assets: readonly OwnAsset[], bytes: Buffer, fileName: string) {
  const read = await readBytes(bytes, fileName)
  if ('refusal' in read) return [read.refusal]
  const found = understand(read.sheets, { units, systems: randomSystems, unit: null, today: '2026-11-26' })
  const rows = found.sheets.flatMap(({ rows: some, columns }) => some.map((row) => ({ row, columns })))
  const known = assets.map(({ assetNo, unit, content }, at) => ({
    assetId: String(at),
    assetNo,
    unitId: unit.code,
    versionId: String(at),
    schemeId: '',
    stands: 'registered' as const,
    content,
  }))
  const match = assetMatcher(known)
  const told = rows.flatMap(({ row, columns }, at) => {
    const { content, problems } = acceptable(contentOfRow(row.fields, row.erased, find), row, columns)
    const { match: matched } = match(row, content, null)
    const changes = changesOf(mergedContent(content, matched), matched)
    const isRight = matched?.asset.assetId === String(at) && row.fields.section === assets[at]?.unit.code
    return isRight && problems.length === 0 && changes.length === 0 ? [] : [{ row, problems, changes, matched }]
  })
  return [...found.decisions, ...told, ...(rows.length === assets.length ? [] : [`${rows.length} rows`])]
}

const runs = 60

test.each([
  ['xlsx', asWorkbook, '台帳.xlsx'],
  ['csv', asCsv({ name: 'utf-8' }), '台帳.csv'],
] as const)('a register comes back from its own .%s without any change', async (_, write, fileName) => {
  await fc.assert(
    fc.asyncProperty(randomRegister, async (assets) => {
      expect(await unlike(assets, await write(cellsOf(assets)), fileName)).toEqual([])
    }),
    { numRuns: runs },
  )
})

test('a register that CP932 can hold comes back from it without any change', async () => {
  const writable = randomRegister.map((assets) =>
    assets.map((asset) => ({
      ...asset,
      content: Object.fromEntries(
        Object.entries(asset.content).map(([key, value]) => [
          key,
          typeof value === 'string' && unwritableSigns(value).length > 0 ? '' : value,
        ]),
      ) as OwnAsset['content'],
    })),
  )
  await fc.assert(
    fc.asyncProperty(writable, async (assets) => {
      const cells = cellsOf(assets)
      fc.pre(cells.flat().every((text) => unwritableSigns(text).length === 0))
      expect(await unlike(assets, await asCsv({ name: 'cp932', accepted: new Set() })(cells), '台帳.csv')).toEqual([])
    }),
    { numRuns: runs },
  )
})

test('no cell of an export begins a formula, in any width', () => {
  fc.assert(
    fc.property(randomRegister, (assets) => {
      for (const text of cellsOf(assets).flat()) expect(text.normalize('NFKC')).not.toMatch(/^\s*[=+\-@\t]/)
    }),
  )
})
