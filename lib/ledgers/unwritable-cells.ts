import 'server-only'
import { replacementOf, unwritableSigns } from '@/lib/domain/ledgers/cp932'
import { ownColumns } from '@/lib/domain/ledgers/own-columns'
import { addressOf } from '@/lib/domain/ledgers/sheet'

/** A sign that CP932 cannot hold, what is proposed for it, how often it stands somewhere, and the first of its cells. */
export type Unwritable = Readonly<{
  sign: string
  replacement: string
  count: number
  cells: readonly Readonly<{ address: string; assetNo: string; heading: string; text: string }>[]
}>

/** So many places of a sign are named; of the others the number is told. */
const mostCells = 20
const around = 12

/** Every sign in these rows that CP932 cannot hold, the most frequent first. */
export async function unwritableIn(rows: AsyncIterable<readonly (readonly string[])[]>): Promise<Unwritable[]> {
  const found = new Map<string, Unwritable>()
  let row = 1
  for await (const some of rows)
    for (const cells of some) {
      row += 1
      for (const [at, text] of cells.entries())
        for (const sign of unwritableSigns(text)) {
          const earlier = found.get(sign) ?? { sign, replacement: replacementOf(sign), count: 0, cells: [] }
          const place = text.indexOf(sign)
          const cell = {
            address: addressOf(row, at),
            assetNo: cells[0] ?? '',
            heading: ownColumns[at]?.heading ?? '',
            text: text.slice(Math.max(0, place - around), place + sign.length + around),
          }
          const isNamed = earlier.cells.length < mostCells && earlier.cells.at(-1)?.address !== cell.address
          found.set(sign, {
            ...earlier,
            count: earlier.count + 1,
            cells: isNamed ? [...earlier.cells, cell] : earlier.cells,
          })
        }
    }
  return [...found.values()].sort((a, b) => b.count - a.count)
}
