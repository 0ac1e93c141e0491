import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db'
import { japanToday } from '@/lib/domain/fiscal-year'
import { networkModels, placementVerdicts, schemeFamilies, type NetworkModel, type Policy } from '@/lib/domain/policy'

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

/** What a scheme says to rules: its family and its levels, the strictest of each axis first. */
export async function rulesOfScheme(tx: Tx, schemeId: string) {
  const scheme = schemeRow.parse(await tx.scheme.findUniqueOrThrow({ where: { id: schemeId } }))
  const levels = await tx.level.findMany({
    where: { schemeId },
    select: { axis: true, code: true, rank: true, handling: true },
    orderBy: { rank: 'desc' },
  })
  return { schemeId, family: scheme.family, levels }
}

/** The matrix of a network model. */
export async function matrixOf(tx: Tx, networkModel: NetworkModel): Promise<Policy['placements']> {
  return placementRow.array().parse(await tx.placement.findMany({ where: { networkModel } }))
}

/** The network model of the city, and the revision of the choice. */
export async function networkModelOf(tx: Tx) {
  const { networkModel, revision } = await tx.policySetting.findFirstOrThrow()
  return { networkModel: z.enum(networkModels).parse(networkModel), revision }
}

/**
 * What rules look at, as it stands at `now`: the levels of the scheme in force, strictest first, the valid segments, and
 * the matrix of the city's network model. Screens take `policyForScreens`, which has the words as well.
 */
export async function policyInForce(tx: Tx, now: Date): Promise<Policy> {
  const today = asDay(japanToday(now))
  const scheme = await rulesOfScheme(tx, (await schemeInForce(tx, now)).id)
  const segments = await tx.segment.findMany({
    where: { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
    select: { code: true, networked: true, allowsMyNumber: true, internetReachable: true, takeoutAllowed: true },
    orderBy: { position: 'asc' },
  })
  const { networkModel } = await networkModelOf(tx)
  return { ...scheme, segments, networkModel, placements: await matrixOf(tx, networkModel) }
}

/** The levels of schemes with their words, by scheme. */
async function wordsOf(tx: Tx, schemeIds: readonly string[]) {
  const rows = await tx.level.findMany({
    where: { schemeId: { in: [...schemeIds] } },
    omit: { revision: true },
    orderBy: [{ axis: 'asc' }, { rank: 'desc' }],
  })
  return schemeIds.map((schemeId) => ({ schemeId, levels: rows.filter((row) => row.schemeId === schemeId) }))
}

/**
 * Levels and segments with their words in both languages, for choices and for showing values. `earlier`: the schemes that
 * were in force before; what was given under one of them is shown in its words (`inScheme`).
 */
export async function policyForScreens(tx: Tx) {
  const now = new Date()
  const { id, family } = await schemeInForce(tx, now)
  const begun = await tx.scheme.findMany({
    where: { id: { not: id }, validFrom: { lte: asDay(japanToday(now)) } },
    select: { id: true },
  })
  const [scheme, ...earlier] = await wordsOf(tx, [id, ...begun.map((one) => one.id)])
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
  return { schemeId: id, family, levels: scheme?.levels ?? [], earlier, segments }
}

export type PolicyForScreens = Awaited<ReturnType<typeof policyForScreens>>

/** Both at once, for a form that judges while it is filled in. */
export async function policyForForm(tx: Tx) {
  const { networkModel } = await networkModelOf(tx)
  return { ...(await policyForScreens(tx)), networkModel, placements: await matrixOf(tx, networkModel) }
}
