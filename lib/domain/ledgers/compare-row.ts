import {
  canonicalContent,
  contentFrom,
  differences,
  emptyContent,
  withoutInapplicable,
  type Difference,
} from '../asset-content'
import type { AssetContent } from '../asset-fields'
import type { RowStatus } from '../batch-filter'
import type { RowContent } from './content-of-row'
import type { ReadRow } from './read-row'

/**
 * An asset of the register, as rows are matched with it: the version that stands for it in lists. `stands`: whether that is
 * registered and nobody works on it, somebody does, or it was retired.
 */
export type KnownAsset = Readonly<{
  assetId: string
  assetNo: string
  unitId: string
  versionId: string
  schemeId: string
  stands: 'registered' | 'worked-on' | 'retired'
  content: AssetContent
}>

/** The asset that a row means, and by what it was found: its number, or name, section and medium. */
export type Match = Readonly<{ asset: KnownAsset; by: 'number' | 'name' }>

const nameKey = (unitId: string, { name, media }: Pick<AssetContent, 'name' | 'media'>) =>
  JSON.stringify([unitId, name.normalize('NFKC').replace(/\s/g, ''), [...media].sort()])

/** The asset that a row means, or the numbers of several of which a person has to say which it is. */
type Found = Readonly<{ match: Match | null; several: readonly string[] }>

/** Finds the asset of a row by number, else by name, section and medium when exactly one has them. */
export function assetMatcher(assets: readonly KnownAsset[]) {
  const byNumber = new Map(assets.map((asset) => [asset.assetNo, asset]))
  const byName = new Map<string, KnownAsset[]>()
  for (const asset of assets) {
    const key = nameKey(asset.unitId, asset.content)
    byName.set(key, [...(byName.get(key) ?? []), asset])
  }
  return ({ fields }: ReadRow, content: RowContent, unitId: string | null): Found => {
    const numbered = byNumber.get(typeof fields.asset_no === 'string' ? fields.asset_no : '')
    if (numbered !== undefined) return { match: { asset: numbered, by: 'number' }, several: [] }
    if (unitId === null) return { match: null, several: [] }
    const [named, ...others] = byName.get(nameKey(unitId, contentFrom({ ...emptyContent, ...content }))) ?? []
    if (named === undefined) return { match: null, several: [] }
    if (others.length > 0) return { match: null, several: [named, ...others].map(({ assetNo }) => assetNo) }
    return { match: { asset: named, by: 'name' }, several: [] }
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
