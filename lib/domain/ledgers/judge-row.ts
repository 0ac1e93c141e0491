import type { AssetContent } from '../asset-fields'
import type { Surroundings } from '../asset-judgements'
import { judge, type Finding } from '../asset-rules'
import type { Policy } from '../policy'

/** Rules that look at how secret an asset is; while that is open they have nothing to say. */
const aboutLevels: readonly string[] = ['R05', 'R06', 'R07', 'R08', 'R10', 'R11', 'R13', 'R14', 'R16', 'R31']

/** What the policy has against a row as it would be registered; a value that is still open is not held against it. */
export function judgeRow(content: AssetContent, policy: Policy, surroundings: Surroundings): Finding[] {
  const findings = judge(content, policy, surroundings)
  return content.confidentiality === null ? findings.filter(({ ruleId }) => !aboutLevels.includes(ruleId)) : findings
}
