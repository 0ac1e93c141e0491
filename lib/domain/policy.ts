import type { Axis } from './asset-fields'

/** α, α′, β, β′: where the terminals and the business systems of the city sit (domain: network models). */
export const networkModels = ['alpha', 'alpha-prime', 'beta', 'beta-prime'] as const
type NetworkModel = (typeof networkModels)[number]

export const schemeFamilies = ['2024', '2015'] as const
type SchemeFamily = (typeof schemeFamilies)[number]

export const placementVerdicts = ['ok', 'warn', 'block'] as const
type PlacementVerdict = (typeof placementVerdicts)[number]

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
