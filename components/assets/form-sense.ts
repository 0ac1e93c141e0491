import type { FormChoices } from '@/lib/assets/form-choices'
import { isEmpty, withoutInapplicable } from '@/lib/domain/asset-content'
import {
  applies,
  assetFields,
  isOnPaper,
  isRequired,
  type AssetContent,
  type FieldKey,
} from '@/lib/domain/asset-fields'
import { judge, type Finding } from '@/lib/domain/asset-rules'
import type { Problem } from '@/lib/domain/problems'
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

export function askedBy(typed: TypedContent): Asked {
  const content = contentMeant(typed)
  return {
    away: assetFields.filter((field) => !applies(field, content)).map(({ key }) => key),
    required: assetFields.filter((field) => isRequired(field, content)).map(({ key }) => key),
    paperOnly: isOnPaper(content),
  }
}

/** The required fields that are still empty. */
export function missingIn(typed: TypedContent): FieldKey[] {
  const content = contentMeant(typed)
  return assetFields.filter((field) => isRequired(field, content) && isEmpty(content[field.key])).map(({ key }) => key)
}

type Around = Readonly<{ choices: FormChoices; registered: AssetContent | null }>

/**
 * What the policy has against what stands in the form. Originals belong to other sections as well, so only the server
 * compares a copy with them.
 */
export function findingsIn(typed: TypedContent, { choices, registered }: Around): Finding[] {
  const content = withoutInapplicable(contentMeant(typed))
  const named = [content.systemId, ...content.alsoHeldBy]
  const holders = choices.systems.filter(({ id }) => named.includes(id))
  return judge(content, choices.policy, { holders, originals: null, excepted: [], registered })
}

/** The new value, or the old one when it says the same, so that nothing is drawn again for nothing. */
export function unlessSame<Value>(next: Value): (before: Value) => Value {
  return (before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next)
}

/** What a form in which this stands lacks now. */
type Lacking = Readonly<{ missing: readonly FieldKey[]; findings: readonly Finding[] }>

/** Problems without those that were mended since: a required field that holds something now, a rule that is kept now. */
export function stillOpen(problems: readonly Problem[], { missing, findings }: Lacking): Problem[] {
  const isFilled = (name: string) => assetFields.some(({ key }) => key === name && !missing.includes(key))
  // Originals are compared on the server only.
  const isKept = (rule: string) => rule !== 'R11' && !findings.some(({ ruleId }) => ruleId === rule)
  return problems.filter(({ code, field, params }) => {
    if (code === 'required') return !isFilled(field)
    const [, rule] = /^(R\d\d)\./.exec(code) ?? []
    return !isKept(rule ?? (code === 'reasonNeeded' ? String(params?.['rule']) : 'R11'))
  })
}
