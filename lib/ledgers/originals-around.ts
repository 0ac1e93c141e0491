import 'server-only'
import type { AssetContent } from '@/lib/domain/asset-fields'
import type { Surroundings } from '@/lib/domain/asset-judgements'
import type { ReadRow } from '@/lib/domain/ledgers/read-row'
import { textIn } from '@/lib/domain/ledgers/sheet'
import { numbersMeant } from '@/lib/domain/typed-content'

/** The class of originals by number. */
export type Originals = ReadonlyMap<string, string | null>

/** The originals that a row names: numbers of the register, or of the ledger itself. */
function originalNumbers({ fields }: Pick<ReadRow, 'fields'>, { originals }: AssetContent): readonly string[] {
  return [...new Set([...originals, ...numbersMeant(textIn(fields.original_asset_no))])]
}

/** The originals of a copy, in the register or in the same ledger, with their class. */
export function originalsAround(
  row: Pick<ReadRow, 'fields'>,
  content: AssetContent,
  { originals, inFile }: Readonly<{ originals: Originals; inFile: Originals }>,
): Surroundings['originals'] {
  return originalNumbers(row, content).map((assetNo) => ({
    assetNo,
    known: originals.has(assetNo) || inFile.has(assetNo),
    confidentiality: originals.get(assetNo) ?? inFile.get(assetNo) ?? null,
  }))
}
