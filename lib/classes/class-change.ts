import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { axes, type AssetContent, type Axis } from '@/lib/domain/asset-fields'

/** An asset as it would be; `content` null when it would be gone. `schemeId`: the scheme its levels are given under. */
export type AssetChange = Readonly<{ assetId: string; schemeId: string; content: AssetContent | null }>

const holdersOf = ({ systemId, alsoHeldBy }: AssetContent) => [...alsoHeldBy, ...(systemId === null ? [] : [systemId])]

/** A system as it would be: what is chosen for it under a scheme, and what it stands on. */
export type SystemChange = Readonly<{
  systemId: string
  schemeId: string
  chosen: Readonly<Record<Axis, string | null>>
  standsOnIds: readonly string[]
}>

const ranksOf = (chosen: Readonly<Record<Axis, string | null>>, schemeId: string) =>
  Prisma.join(axes.map((axis) => Prisma.sql`class_rank(${axis}, ${chosen[axis]}, ${schemeId}::uuid)`))

/** The change of an asset as the functions of the database take it. */
export function classChange({ assetId, schemeId, content }: AssetChange): Prisma.Sql {
  if (content === null) return Prisma.sql`ROW(${assetId}, NULL, NULL, NULL, '{}', '{}')::class_change`
  const codes = axes.map((axis) => content[axis])
  return Prisma.sql`ROW(${assetId}, 'asset', ${codes}::text[], ARRAY[${ranksOf(content, schemeId)}],
    ${holdersOf(content)}::uuid[], class_originals(${[...content.originals]}::text[]))::class_change`
}

/** The change of a system; what it holds stays. */
export function systemChange({ systemId, schemeId, chosen, standsOnIds }: SystemChange): Prisma.Sql {
  const codes = axes.map((axis) => chosen[axis])
  return Prisma.sql`ROW(${systemId}, 'system', ${codes}::text[], ARRAY[${ranksOf(chosen, schemeId)}],
    ${[...standsOnIds]}::uuid[], '{}')::class_change`
}
