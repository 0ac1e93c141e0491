import type { FormChoices } from '@/lib/assets/form-choices'
import { isEmpty, withoutInapplicable } from '@/lib/domain/asset-content'
import {
  applies,
  assetFields,
  isOnPaper,
  isRequired,
  type AssetContent,
  type AssetField,
  type FieldKey,
} from '@/lib/domain/asset-fields'
import { judge, type Finding } from '@/lib/domain/asset-rules'
import { dutiesOf, dutiesProposed, dutyProblems, isRemoved, type Duty } from '@/lib/domain/duties'
import type { Problem } from '@/lib/domain/problems'
import { chosenOtherwise, proposalOf, reasonField, unexplained, type Proposal } from '@/lib/domain/proposal'
import { contentMeant, type TypedContent } from '@/lib/domain/typed-content'

/** What the form asks for, given what stands in it. */
export type Asked = Readonly<{
  /** Fields that are not asked for now. */
  away: readonly FieldKey[]
  required: readonly FieldKey[]
  /** Only paper is ticked: it is in no network. */
  paperOnly: boolean
}>

/** Before scripts run nobody can take a field away, so all are there. */
export function everythingAsked(asked: Asked): Asked {
  return { ...asked, away: [] }
}

/** `reasons`: fields in which to say why something else was chosen than proposed. */
function askedBy(content: AssetContent, reasons: readonly FieldKey[]): Asked {
  const isAway = (field: AssetField) =>
    !applies(field, content) ||
    (field.key === 'segmentReason' && content.segmentReason === '' && !reasons.includes(field.key))
  return {
    away: assetFields.filter(isAway).map(({ key }) => key),
    required: assetFields
      .filter((field) => isRequired(field, content) || reasons.includes(field.key))
      .map(({ key }) => key),
    paperOnly: isOnPaper(content),
  }
}

/** The duties in force for what stands in the form, those taken out of them, and what is wrong with that. */
export type DutiesNow = Readonly<{
  due: readonly Duty[]
  removed: readonly Duty['code'][]
  problems: readonly Problem[]
}>

function dutiesNow(content: AssetContent, { policy }: FormChoices): DutiesNow {
  const due = dutiesOf(content, policy)
  const removed = due.map(({ code }) => code).filter((code) => isRemoved(content, code))
  return { due, removed, problems: dutyProblems(content, policy) }
}

type Around = Readonly<{ choices: FormChoices; registered: AssetContent | null }>

/**
 * What the policy has against what stands in the form. Originals belong to other sections as well, so only the server
 * compares a copy with them.
 */
function findingsIn(typed: TypedContent, { choices, registered }: Around): Finding[] {
  const content = withoutInapplicable(contentMeant(typed))
  const named = [content.systemId, ...content.alsoHeldBy]
  const holders = choices.systems.filter(({ id }) => named.includes(id))
  return judge(content, choices.policy, { holders, originals: null, excepted: [], registered })
}

/** Everything that follows from what stands in the form. */
export type Sense = Readonly<{
  asked: Asked
  missing: readonly FieldKey[]
  findings: readonly Finding[]
  /** What the answers propose; null in a request to retire, which changes no classification. */
  proposal: Proposal | null
  /** What the proposed class would oblige to. */
  promised: readonly Duty[]
  /** Where something else was chosen than proposed, without a reason. */
  unexplained: readonly Problem[]
  duties: DutiesNow
}>

/** Follows what is typed, the same way as the server. */
export function senseOf(
  typed: TypedContent,
  { isRetiring, ...around }: Around & Readonly<{ isRetiring: boolean }>,
): Sense {
  const content = contentMeant(typed)
  const proposal = isRetiring ? null : proposalOf(content, around.choices.policy)
  const otherwise = proposal === null ? [] : chosenOtherwise(content, proposal).map(reasonField)
  const asked = askedBy(content, otherwise)
  return {
    asked,
    missing: asked.required.filter((key) => isEmpty(content[key])),
    findings: isRetiring ? [] : findingsIn(typed, around),
    proposal,
    promised: proposal === null ? [] : dutiesProposed(withoutInapplicable(content), proposal, around.choices.policy),
    unexplained: proposal === null ? [] : unexplained(content, proposal),
    duties: isRetiring
      ? { due: [], removed: [], problems: [] }
      : dutiesNow(withoutInapplicable(content), around.choices),
  }
}

/** The new value, or the old one when it says the same, so that nothing is drawn again for nothing. */
const unlessSame = <Value>(before: Value, next: Value): Value =>
  JSON.stringify(before) === JSON.stringify(next) ? before : next

/** What follows now; the parts that did not change stay the very same. */
export function changedSense(before: Sense, next: Sense): Sense {
  return {
    asked: unlessSame(before.asked, next.asked),
    missing: unlessSame(before.missing, next.missing),
    findings: unlessSame(before.findings, next.findings),
    proposal: unlessSame(before.proposal, next.proposal),
    promised: unlessSame(before.promised, next.promised),
    unexplained: unlessSame(before.unexplained, next.unexplained),
    duties: unlessSame(before.duties, next.duties),
  }
}

/** What a form in which this stands lacks now. */
type Lacking = Pick<Sense, 'missing' | 'findings' | 'unexplained' | 'duties'>

/** Problems without those that were mended since: a required field that holds something now, a rule that is kept now. */
export function stillOpen(problems: readonly Problem[], { missing, findings, ...lacking }: Lacking): Problem[] {
  const isFilled = (name: string) => assetFields.some(({ key }) => key === name && !missing.includes(key))
  // Originals are compared on the server only.
  const isKept = (rule: string) => rule !== 'R11' && !findings.some(({ ruleId }) => ruleId === rule)
  return problems.filter(({ code, field, params }) => {
    if (code === 'required') return !isFilled(field)
    if (code.startsWith('duty')) return lacking.duties.problems.some((one) => one.field === field)
    if (code.endsWith('Differs') || code === 'differsFromProposal')
      return lacking.unexplained.some((one) => one.field === field)
    const [, rule] = /^(R\d\d)\./.exec(code) ?? []
    return !isKept(rule ?? (code === 'reasonNeeded' ? String(params?.['rule']) : 'R11'))
  })
}
