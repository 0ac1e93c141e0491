import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/domain/access'
import { cloudKinds, myNumberKinds } from '@/lib/domain/asset-choices'
import type { NetworkModel, Policy } from '@/lib/domain/policy'
import { impactOf, impacts, type Impact, type JudgedPart } from '@/lib/domain/policy-impact'
import { inScopeOf } from '@/lib/scope'
import { matrixOf, policyInForce, rulesOfScheme } from './policy-in-force'

/** What shall change: cells of the matrix of a model, the model, or the scheme. */
export type PolicyChange =
  | Readonly<{
      kind: 'matrix'
      networkModel: NetworkModel
      cells: readonly Omit<Policy['placements'][number], 'networkModel'>[]
    }>
  | Readonly<{ kind: 'model'; networkModel: NetworkModel }>
  | Readonly<{ kind: 'scheme'; schemeId: string }>

const shownAssets = 50

async function policyAfter(tx: Tx, policy: Policy, change: PolicyChange): Promise<Policy> {
  if (change.kind === 'scheme') return { ...policy, ...(await rulesOfScheme(tx, change.schemeId)) }
  const { networkModel } = change
  if (change.kind === 'model') return { ...policy, networkModel, placements: await matrixOf(tx, networkModel) }
  // The matrix of a model that the city does not follow moves nothing.
  if (networkModel !== policy.networkModel) return policy
  const placements = policy.placements.map(
    (cell) => change.cells.find(({ content, place }) => content === cell.content && place === cell.place) ?? cell,
  )
  return { ...policy, placements: placements.map((cell) => ({ ...cell, networkModel })) }
}

/** The part of a content that is judged, as one text: what is the same is judged once. */
const judgedPart = Prisma.sql`jsonb_build_array(segment_code, confidentiality, cloud, cloud_kind, my_number, personal, special_care,
  business)::text`

const part = z
  .tuple([
    z.string().nullable(),
    z.string().nullable(),
    z.boolean().nullable(),
    z.enum(cloudKinds).nullable(),
    z.enum(myNumberKinds).nullable(),
    z.boolean().nullable(),
    z.boolean().nullable(),
    z.string(),
  ])
  .transform(
    ([segmentCode, confidentiality, cloud, cloudKind, myNumber, personal, specialCare, business]): JudgedPart => ({
      segmentCode,
      confidentiality,
      cloud,
      cloudKind,
      myNumber,
      personal,
      specialCare,
      business,
    }),
  )
const groupRow = z.object({ key: z.string(), unitName: z.string(), assets: z.number() })
const assetRow = z.object({
  assetId: z.string(),
  assetNo: z.string(),
  name: z.string(),
  unitName: z.string(),
  key: z.string(),
})

type Judged = ReadonlyMap<string, Readonly<{ impact: Impact; ruleId: string }>>

/** How many assets of each section meet which fate, those with the most first. */
function byUnit(groups: readonly z.output<typeof groupRow>[], judged: Judged) {
  const units = new Map<string, Record<Impact, number>>()
  for (const { key, unitName, assets } of groups) {
    const found = judged.get(key)
    if (found === undefined) continue
    const counts = units.get(unitName) ?? { block: 0, warn: 0, eased: 0 }
    units.set(unitName, { ...counts, [found.impact]: counts[found.impact] + assets })
  }
  const rows = [...units].map(([unitName, counts]) => ({ unitName, ...counts }))
  return rows.sort((a, b) => b.block - a.block || b.warn - a.warn || b.eased - a.eased)
}

/** The first of the assets, those that break before those that want a reason. */
async function firstAssets(tx: Tx, judged: Judged) {
  const keys = impacts.flatMap((impact) =>
    [...judged].filter(([, found]) => found.impact === impact).map(([key]) => key),
  )
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT asset_id AS "assetId", asset_no AS "assetNo", version.name, unit.name AS "unitName", ${judgedPart} AS key
    FROM asset_version version JOIN unit ON unit.id = unit_id
    WHERE state = 'registered' AND ${judgedPart} = ANY (${keys}::text[])
    ORDER BY array_position(${keys}::text[], ${judgedPart}), asset_no LIMIT ${shownAssets}`
  return assetRow
    .array()
    .parse(rows)
    .flatMap(({ key, ...asset }) => {
      const found = judged.get(key)
      return found === undefined ? [] : [{ ...asset, ...found }]
    })
}

/**
 * What would change if the policy did: how many registered assets would newly break a rule or want a reason, and how many
 * would be freed, by section, and the first fifty of them. Writes nothing. Judges each different content once, so that it
 * takes as long as there are kinds of assets.
 */
export function policyImpact(actor: Actor, change: PolicyChange) {
  return inScopeOf(actor, 'policy.revise', async (tx) => {
    const before = await policyInForce(tx, new Date())
    const after = await policyAfter(tx, before, change)
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT ${judgedPart} AS key, unit.name AS "unitName", count(*)::int AS assets
      FROM asset_version version JOIN unit ON unit.id = unit_id WHERE state = 'registered' GROUP BY 1, unit.id`
    const groups = groupRow.array().parse(rows)
    const judged = new Map(
      [...new Set(groups.map(({ key }) => key))].flatMap((key) => {
        const found = impactOf(part.parse(JSON.parse(key)), before, after)
        return found === null ? [] : [[key, found] as const]
      }),
    )
    const units = byUnit(groups, judged)
    const sum = (impact: Impact) => units.reduce((assets, unit) => assets + unit[impact], 0)
    return {
      total: { block: sum('block'), warn: sum('warn'), eased: sum('eased') },
      units,
      first: judged.size === 0 ? [] : await firstAssets(tx, judged),
    }
  })
}

export type PolicyImpact = Awaited<ReturnType<typeof policyImpact>>
