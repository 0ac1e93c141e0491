import {
  canonicalContent,
  contentFrom,
  differences,
  emptyContent,
  withoutInapplicable,
  type Difference,
} from '../asset-content'
import type { AssetContent } from '../asset-fields'
import type { RowContent } from './content-of-row'
import type { ReadRow } from './read-row'

/** An asset of the register, as rows are matched with it. */
export type KnownAsset = Readonly<{ assetId: string; assetNo: string; unitId: string; content: AssetContent }>

/** The asset that a row means, and by what it was found: its number, or name, section and medium. */
export type Match = Readonly<{ asset: KnownAsset; by: 'number' | 'name' }>

const nameKey = (unitId: string, { name, media }: Pick<AssetContent, 'name' | 'media'>) =>
  JSON.stringify([unitId, name.normalize('NFKC').replace(/\s/g, ''), [...media].sort()])

/** Finds the asset of a row by number, else by name, section and medium when exactly one has them. */
export function assetMatcher(assets: readonly KnownAsset[]) {
  const byNumber = new Map(assets.map((asset) => [asset.assetNo, asset]))
  const byName = new Map<string, KnownAsset | null>()
  for (const asset of assets) {
    const key = nameKey(asset.unitId, asset.content)
    byName.set(key, byName.has(key) ? null : asset)
  }
  return ({ fields }: ReadRow, content: RowContent, unitId: string | null): Match | null => {
    const numbered = byNumber.get(typeof fields.asset_no === 'string' ? fields.asset_no : '')
    if (numbered !== undefined) return { asset: numbered, by: 'number' }
    if (unitId === null) return null
    const named = byName.get(nameKey(unitId, contentFrom({ ...emptyContent, ...content })))
    return named == null ? null : { asset: named, by: 'name' }
  }
}

/**
 * What the asset would hold with this row: an empty cell changes nothing. A draft may still hold what is not asked for any
 * more; a row that says the same does not take that away.
 */
export function mergedContent(row: RowContent, match: Match | null): AssetContent {
  const held = match?.asset.content ?? emptyContent
  const merged = contentFrom({ ...held, ...row })
  return canonicalContent(merged) === canonicalContent(held) ? held : withoutInapplicable(merged)
}

export type RowStatus = 'new' | 'changed' | 'same' | 'decision' | 'error'

/** Old and new of every field that a row changes. */
export function changesOf(content: AssetContent, match: Match | null): Difference[] {
  return match === null ? [] : differences(match.asset.content, content).filter(({ kind }) => kind !== 'same')
}

/** How a row is taken. A row with an open value waits for a person, whatever else it would do. */
export function statusOf(
  { problems }: Pick<ReadRow, 'problems'>,
  match: Match | null,
  changes: readonly Difference[],
): RowStatus {
  if (problems.some(({ severity }) => severity === 'refuse')) return 'error'
  if (problems.length > 0) return 'decision'
  if (match === null) return 'new'
  return changes.length > 0 ? 'changed' : 'same'
}
