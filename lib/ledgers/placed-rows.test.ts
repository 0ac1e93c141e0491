import { afterAll, expect, test } from 'vitest'
import { disconnect } from '@/lib/db'
import { ownCells } from '@/lib/domain/ledgers/own-cells'
import { ownColumns } from '@/lib/domain/ledgers/own-columns'
import { asOwner, forgetOwner } from '@/lib/testing/given'
import { aContent, givenSection } from '@/lib/testing/given-asset'
import { fineContent, lineOfCell, placementCells, placementTable } from '@/lib/testing/placement-cells'
import { aPolicy } from '@/lib/testing/policy'
import { previewLedger } from './preview-ledger'
import { csvOf } from './write-csv'

afterAll(async () => {
  await disconnect()
  await forgetOwner()
})

/** The file of these rows as the register itself would write it. */
async function ledgerOf(rows: readonly (readonly string[])[]): Promise<Buffer> {
  async function* atOnce() {
    yield await Promise.resolve(rows)
  }
  const heading = ownColumns.map((column) => column.heading)
  const parts: Uint8Array[] = []
  for await (const part of csvOf(heading, atOnce(), { name: 'utf-8' })) parts.push(part)
  return Buffer.concat(parts)
}

test('a ledger with a row for every cell of the table is judged as the table tells', async () => {
  const section = await givenSection()
  const [unit] = await asOwner('SELECT code, name FROM unit WHERE id = $1', [section.unitId])
  const [code, name] = [String(unit?.['code']), String(unit?.['name'])]
  const cells = placementCells(aPolicy)
  const rows = cells.map(({ place, over }) =>
    ownCells(
      {
        assetNo: '',
        unit: { code, name },
        status: '',
        updatedOn: '',
        content: { ...aContent(), ...fineContent, business: '課庶務', name: place.join(' '), ...over },
      },
      { systems: [], find: () => null },
    ),
  )
  const bytes = await ledgerOf(rows)
  const found = await previewLedger(section.staff, { bytes, fileName: '台帳.csv', unitCode: code })
  const judged = found.sheets.flatMap((sheet) => sheet.rows)
  expect(judged.map(({ status }) => status)).toEqual(cells.map(() => 'new'))
  expect(cells.map((cell, at) => lineOfCell(cell, judged[at]?.findings ?? []))).toEqual(placementTable())
})
