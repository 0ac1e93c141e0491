import type { Axis } from './asset-fields'

/** α, α′, β, β′: where the terminals and the business systems of the city sit (domain: network models). */
export const networkModels = ['alpha', 'alpha-prime', 'beta', 'beta-prime'] as const
export type NetworkModel = (typeof networkModels)[number]

export const schemeFamilies = ['2024', '2015'] as const
type SchemeFamily = (typeof schemeFamilies)[number]

export const placementVerdicts = ['ok', 'warn', 'block'] as const
export type PlacementVerdict = (typeof placementVerdicts)[number]

/** One level of the scheme in force. `rank`: one scale for an axis through all schemes, higher is stricter. */
type Level = Readonly<{ axis: string; code: string; rank: number; handling: readonly string[] }>

type Segment = Readonly<{
  code: string
  /** False for paper and stand-alone machines, which are in no segment. */
  networked: boolean
  allowsMyNumber: boolean
  internetReachable: boolean
  takeoutAllowed: boolean
}>

/** A cell of the matrix: may this kind of information, or this level, live in this place? */
type Placement = Readonly<{ networkModel: NetworkModel; content: string; place: string; verdict: PlacementVerdict }>

/** What the city decided and rules look at: the scheme in force, the segments, the matrix of the city's network model. */
export type Policy = Readonly<{
  schemeId: string
  family: SchemeFamily
  levels: readonly Level[]
  segments: readonly Segment[]
  networkModel: NetworkModel
  placements: readonly Placement[]
}>

/** How strict a level is; null for what is not rated, or not known to the scheme. */
export function rankOf(policy: Pick<Policy, 'levels'>, axis: Axis, code: string | null): number | null {
  return policy.levels.find((level) => level.axis === axis && level.code === code)?.rank ?? null
}

/** The kinds of information that the matrix knows beside the levels. */
export const placedKinds = ['my-number-use', 'my-number-related', 'family-register'] as const

/** Services outside the city, the place of the matrix that is no segment. */
export const publicCloud = 'public-cloud'

type Cell = Readonly<{ content: string; place: string }>

/** 基本方針 2条(10) itself keeps these in their segment: no cell of the city changes that, only the cloud is its to decide. */
export const isFixedCell = ({ content, place }: Cell): boolean =>
  (content === 'my-number-use' || content === 'family-register') && place !== publicCloud

type Dated = Readonly<{ id: string; validFrom: string | null }>
export type SchemeState = 'draft' | 'future' | 'in-force' | 'earlier'

/** Where a scheme stands among the others on a day: the published one that began last is in force. */
export function schemeState(scheme: Dated, all: readonly Dated[], today: string): SchemeState {
  if (scheme.validFrom === null) return 'draft'
  if (scheme.validFrom > today) return 'future'
  const begun = all.flatMap(({ validFrom }) => (validFrom !== null && validFrom <= today ? [validFrom] : []))
  return begun.some((from) => from > (scheme.validFrom ?? '')) ? 'earlier' : 'in-force'
}

type OfAxis = Readonly<{ axis: string; code: string }>
type Told<Words> = Readonly<{ levels: readonly Words[]; earlier?: readonly Readonly<{ levels: readonly Words[] }>[] }>

/** The levels of an axis among which a code is read: those in force, or of the earlier scheme that has it. */
export function levelsWith<Words extends OfAxis>(policy: Told<Words>, axis: string, code: string | null): Words[] {
  const [now = [], ...then] = [policy, ...(policy.earlier ?? [])].map(({ levels }) =>
    levels.filter((level) => level.axis === axis),
  )
  return [now, ...then].find((levels) => levels.some((level) => level.code === code)) ?? now
}

type OfSchemes<Words> = Readonly<{
  schemeId: string
  levels: Words
  earlier: readonly Readonly<{ schemeId: string; levels: Words }>[]
}>

/**
 * The policy as far as it tells of a value that was given under this scheme: the levels are those of then, and those in
 * force stand among the others.
 */
export function inScheme<Words, Told extends OfSchemes<Words>>(policy: Told, schemeId: string): Told {
  const then = policy.earlier.find((scheme) => scheme.schemeId === schemeId)
  if (then === undefined) return policy
  const { schemeId: now, levels } = policy
  return { ...policy, ...then, earlier: [{ schemeId: now, levels }, ...policy.earlier] }
}
