import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import { japanToday } from '@/lib/domain/fiscal-year'
import { networkModels, placementVerdicts, schemeFamilies, type Policy } from '@/lib/domain/policy'

const asDay = (day: string) => new Date(`${day}T00:00:00Z`)

const schemeRow = z.object({ id: z.string(), family: z.enum(schemeFamilies) })
const placementRow = z.object({
  networkModel: z.enum(networkModels),
  content: z.string(),
  place: z.string(),
  verdict: z.enum(placementVerdicts),
})

/** The scheme in force at `now`; there always is one, the first came with the tables. */
async function schemeInForce(tx: Tx, now: Date) {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id, family FROM scheme WHERE id = scheme_in_force(${japanToday(now)}::date)`
  return schemeRow.parse(rows[0])
}

/**
 * What rules look at, as it stands at `now`: the levels of the scheme in force, strictest first, the valid segments, and
 * the matrix of the city's network model. Screens take `policyForScreens`, which has the words as well.
 */
export async function policyInForce(tx: Tx, now: Date): Promise<Policy> {
  const today = asDay(japanToday(now))
  const scheme = await schemeInForce(tx, now)
  const levels = await tx.level.findMany({
    where: { schemeId: scheme.id },
    select: { axis: true, code: true, rank: true, handling: true },
    orderBy: { rank: 'desc' },
  })
  const segments = await tx.segment.findMany({
    where: { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
    select: { code: true, networked: true, allowsMyNumber: true, internetReachable: true, takeoutAllowed: true },
    orderBy: { position: 'asc' },
  })
  const { networkModel } = await tx.policySetting.findFirstOrThrow({ select: { networkModel: true } })
  const placements = await tx.placement.findMany({ where: { networkModel } })
  return {
    schemeId: scheme.id,
    family: scheme.family,
    levels,
    segments,
    networkModel: z.enum(networkModels).parse(networkModel),
    placements: placementRow.array().parse(placements),
  }
}

/** Levels and segments with their words in both languages, for choices and for showing values. */
export async function policyForScreens(tx: Tx) {
  const { id: schemeId, family } = await schemeInForce(tx, new Date())
  const levels = await tx.level.findMany({
    where: { schemeId },
    omit: { schemeId: true },
    orderBy: [{ axis: 'asc' }, { rank: 'desc' }],
  })
  const segments = await tx.segment.findMany({
    select: {
      code: true,
      ja: true,
      en: true,
      descriptionJa: true,
      descriptionEn: true,
      networked: true,
      allowsMyNumber: true,
      internetReachable: true,
      takeoutAllowed: true,
    },
    orderBy: { position: 'asc' },
  })
  return { schemeId, family, levels, segments }
}

export type PolicyForScreens = Awaited<ReturnType<typeof policyForScreens>>
