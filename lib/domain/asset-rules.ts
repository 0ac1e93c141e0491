import { isEmpty } from './asset-content'
import { axes, isRequired, registrationFields, retirementFields, type AssetContent, type Axis } from './asset-fields'
import type { Problem } from './problems'
import type { Change } from './workflow'

/** What of the policy in force a rule looks at: the codes that exist (対策基準; 基本方針 2条(10)–(12)). */
export type PolicyCodes = Readonly<{
  levels: Readonly<Record<Axis, readonly string[]>>
  segments: readonly string[]
}>

/** Codes that are not in the policy in force, R01. Holds for drafts too: nothing unknown is ever stored. */
export function unknownCodes(content: AssetContent, policy: PolicyCodes): Problem[] {
  const problems: Problem[] = axes
    .filter((axis) => !isEmpty(content[axis]) && !policy.levels[axis].includes(content[axis] ?? ''))
    .map((axis) => ({ field: axis, code: 'notChoice' }))
  if (content.segmentCode !== null && !policy.segments.includes(content.segmentCode)) {
    problems.push({ field: 'segmentCode', code: 'notChoice' })
  }
  return problems
}

/** What still has to be filled before the asset can be submitted. A retirement asks for the disposal as well (R23). */
export function missingAnswers(content: AssetContent, change: Change): Problem[] {
  const fields = change === 'retire' ? [...registrationFields, ...retirementFields] : registrationFields
  return fields
    .filter((field) => isRequired(field, content) && isEmpty(content[field.key]))
    .map((field) => ({ field: field.key, code: 'required' }))
}
