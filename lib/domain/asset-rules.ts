import { isEmpty } from './asset-content'
import { axes, isRequired, registrationFields, retirementFields, type AssetContent } from './asset-fields'
import { rankOf, type Policy } from './policy'
import type { Problem } from './problems'
import type { Change } from './workflow'

/** Codes that are not in the policy in force, R01. Holds for drafts too: nothing unknown is ever stored. */
export function unknownCodes(content: AssetContent, policy: Pick<Policy, 'levels' | 'segments'>): Problem[] {
  const problems: Problem[] = axes
    .filter((axis) => !isEmpty(content[axis]) && rankOf(policy, axis, content[axis]) === null)
    .map((axis) => ({ field: axis, code: 'notChoice' }))
  if (content.segmentCode !== null && !policy.segments.some(({ code }) => code === content.segmentCode)) {
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
