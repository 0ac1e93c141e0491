import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { axes, type AssetContent } from '@/lib/domain/asset-fields'

/** An asset as it would be; `content` null when it would be gone. `schemeId`: the scheme its levels are given under. */
export type AssetChange = Readonly<{ assetId: string; schemeId: string; content: AssetContent | null }>

const holdersOf = ({ systemId, alsoHeldBy }: AssetContent) => [...alsoHeldBy, ...(systemId === null ? [] : [systemId])]

/** The change as the functions of the database take it. */
export function classChange({ assetId, schemeId, content }: AssetChange): Prisma.Sql {
  if (content === null) return Prisma.sql`ROW(${assetId}, NULL, NULL, NULL, '{}', '{}')::class_change`
  const codes = axes.map((axis) => content[axis])
  const ranks = axes.map((axis) => Prisma.sql`class_rank(${axis}, ${content[axis]}, ${schemeId}::uuid)`)
  return Prisma.sql`ROW(${assetId}, 'asset', ${codes}::text[], ARRAY[${Prisma.join(ranks)}], ${holdersOf(content)}::uuid[],
    class_originals(${[...content.originals]}::text[]))::class_change`
}
