import { emptyContent } from './asset-content'
import type { AssetContent } from './asset-fields'
import { judge, type Finding } from './asset-rules'
import type { Policy } from './policy'

/** What of a content the matrix and the scheme look at. */
export type JudgedPart = Readonly<
  Pick<
    AssetContent,
    'segmentCode' | 'confidentiality' | 'cloud' | 'cloudKind' | 'myNumber' | 'personal' | 'specialCare' | 'business'
  >
>

/** What a change of the policy does to a content: it breaks, wants a reason, is freed from what it broke, or nothing. */
export const impacts = ['block', 'warn', 'eased'] as const
export type Impact = (typeof impacts)[number]

/** The rules that speak of levels and places; what the others say does not depend on what the office may change. */
const policyRules = ['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R08']
const alone = { holders: [], originals: null, excepted: [], registered: null }
const weights = { task: 0, warn: 1, block: 2 } as const

const findingsOf = (part: JudgedPart, policy: Policy): Finding[] =>
  judge({ ...emptyContent, ...part }, policy, alone).filter(({ ruleId }) => policyRules.includes(ruleId))

const isSame = (one: Finding) => (other: Finding) => one.ruleId === other.ruleId && one.field === other.field
const weightIn = (findings: readonly Finding[], finding: Finding) =>
  Math.max(0, ...findings.filter(isSame(finding)).map(({ severity }) => weights[severity]))

/** What becomes of a content when this policy is followed by that one, and by which rule; null when nothing changes. */
export function impactOf(part: JudgedPart, before: Policy, after: Policy) {
  const [was, becomes] = [findingsOf(part, before), findingsOf(part, after)]
  const worse = becomes.filter((finding) => weights[finding.severity] > weightIn(was, finding))
  const [worst] = worse.toSorted((a, b) => weights[b.severity] - weights[a.severity])
  if (worst !== undefined && worst.severity !== 'task') return { impact: worst.severity, ruleId: worst.ruleId }
  const [better] = was.filter((finding) => weights[finding.severity] > weightIn(becomes, finding))
  return better === undefined ? null : { impact: 'eased' as const, ruleId: better.ruleId }
}
