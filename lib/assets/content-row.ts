import 'server-only'
import { createHash } from 'node:crypto'
import { canonicalContent, contentFrom } from '@/lib/domain/asset-content'
import { assetFields, axes, type AssetContent } from '@/lib/domain/asset-fields'
import { rankOf, type Policy } from '@/lib/domain/policy'
import { proposalOf } from '@/lib/domain/proposal'
import { searchLines } from '@/lib/domain/search-text'

const toDate = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`))
const toDay = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)

/** What a search looks at besides the number; unit and systems are found by their own names. */
const searchedFields = ['name', 'nameKana', 'business', 'location', 'vendor', 'cloudService', 'note'] as const

/** The folded lines in which a search looks for its words. */
export function searchedText(content: AssetContent, assetNo: string): string {
  return searchLines([assetNo, ...searchedFields.map((key) => content[key])])
}

/**
 * The columns of a row of asset_version that hold its content, with everything that is derived from it, such as what the
 * answers propose under the levels in force. Its levels are those of the scheme in force, whenever it was begun; while one
 * of an earlier scheme waits to be chosen anew, no scheme is named, and the row keeps its own.
 */
export function rowOf(content: AssetContent, assetNo: string, policy: Pick<Policy, 'schemeId' | 'levels'>) {
  const { levels, segment } = proposalOf(content, policy)
  const isInForce = axes.every((axis) => content[axis] === null || rankOf(policy, axis, content[axis]) !== null)
  return {
    ...content,
    ...(isInForce && { schemeId: policy.schemeId }),
    media: [...content.media],
    originals: [...content.originals],
    alsoHeldBy: [...content.alsoHeldBy],
    contractEnd: toDate(content.contractEnd),
    retentionUntil: toDate(content.retentionUntil),
    disposedOn: toDate(content.disposedOn),
    proposedConfidentiality: levels.confidentiality?.code ?? null,
    proposedIntegrity: levels.integrity?.code ?? null,
    proposedAvailability: levels.availability?.code ?? null,
    proposedSegment: segment?.code ?? null,
    contentHash: hashOf(content),
    search: searchedText(content, assetNo),
  }
}

/** The content of a row; other columns are ignored. */
export function contentOf(row: Readonly<Record<string, unknown>>): AssetContent {
  return contentFrom(Object.fromEntries(assetFields.map(({ key }) => [key, toDay(row[key])])))
}

/** SHA-256 of the content in its canonical form, as hexadecimal text. Decisions are bound to it. */
export function hashOf(content: AssetContent): string {
  return createHash('sha256').update(canonicalContent(content)).digest('hex')
}
