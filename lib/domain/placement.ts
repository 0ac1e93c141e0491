import type { AssetContent } from './asset-fields'
import { publicCloud, type Policy } from './policy'

type Verdict = Policy['placements'][number]['verdict']
type Placed = Readonly<{ place: string; verdict: Verdict }>

/** Services outside the city that no segment reaches into; LGWAN-ASP and the government cloud extend a segment. */
const publicCloudKinds = ['saas', 'paas', 'iaas']

/**
 * Where the content lives: its segment, and the public cloud. A cloud service that is reached over the Internet is in the
 * public cloud, not on a machine of the Internet segment.
 */
function placesOf({ segmentCode, cloud, cloudKind }: AssetContent, { segments }: Policy): string[] {
  const inPublicCloud = cloud === true && cloudKind !== null && publicCloudKinds.includes(cloudKind)
  const segment = segments.find(({ code }) => code === segmentCode)
  const places = segment === undefined || (inPublicCloud && segment.internetReachable) ? [] : [segment.code]
  return inPublicCloud ? [...places, publicCloud] : places
}

const severity = ['ok', 'warn', 'block'] as const satisfies readonly Verdict[]

/** What the matrix of the city says about this kind of information where it lives, strictest first; nothing where all is well. */
export function placementOf(kind: string, content: AssetContent, policy: Policy): Placed[] {
  return placesOf(content, policy)
    .map((place) => ({
      place,
      verdict: policy.placements.find((cell) => cell.content === kind && cell.place === place)?.verdict ?? 'ok',
    }))
    .filter(({ verdict }) => verdict !== 'ok')
    .sort((a, b) => severity.indexOf(b.verdict) - severity.indexOf(a.verdict))
}

/** Is the content in a network that must not hold individual numbers? Paper and stand-alone machines are in none. */
export function isInForeignSegment({ segmentCode }: AssetContent, { segments }: Policy): boolean {
  const segment = segments.find(({ code }) => code === segmentCode)
  return segment !== undefined && segment.networked && !segment.allowsMyNumber
}
