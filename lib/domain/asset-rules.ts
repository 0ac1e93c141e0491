import { emptyContent, isEmpty } from './asset-content'
import {
  axes,
  isRequired,
  registrationFields,
  retirementFields,
  type AssetContent,
  type FieldKey,
} from './asset-fields'
import { judgements, type JudgedRule as RuleId, type Surroundings } from './asset-judgements'
import { rankOf, type Policy } from './policy'
import type { Problem, ProblemParams } from './problems'
import type { Change } from './workflow'

/** A block refuses, a warning wants a reason that the deciders read, a task only tells what follows. */
type Severity = 'block' | 'warn' | 'task'

/** `held`: by the content as it is judged here, by the road of a request, or by the shape of every text. */
type Rule = Readonly<{ severity: Severity; held: 'content' | 'road' | 'text'; basis: string }>

/**
 * The catalogue of rules (domain 12). The articles are cited as the city writes them; messages/ has them in both languages beside
 * the sentences, under `rules`. R02–R04 and R08 take their severity from the matrix of the city where it has a say.
 */
export const assetRules = {
  R01: { severity: 'block', held: 'content', basis: '基本方針 別に定める分類基準' },
  R02: { severity: 'block', held: 'content', basis: '基本方針 2条(10)' },
  R03: { severity: 'block', held: 'content', basis: '基本方針 2条(10)' },
  R04: { severity: 'warn', held: 'content', basis: '番号法 12条' },
  R05: { severity: 'block', held: 'content', basis: '対策基準（総務省ガイドライン例文）情報資産の分類' },
  R06: { severity: 'warn', held: 'content', basis: '対策基準（総務省ガイドライン例文）情報資産の分類' },
  R07: { severity: 'warn', held: 'content', basis: '対策基準（総務省ガイドライン例文）情報資産の分類' },
  R08: { severity: 'warn', held: 'content', basis: '基本方針 6条(3)・配置の表' },
  R09: { severity: 'block', held: 'content', basis: '基本方針 2条(10)〜(12)' },
  R10: { severity: 'task', held: 'content', basis: '対策基準（総務省ガイドライン例文）情報資産の管理' },
  R11: { severity: 'block', held: 'content', basis: '対策基準（総務省ガイドライン例文）複製等した情報資産の管理' },
  R12: { severity: 'warn', held: 'content', basis: '基本方針 2条(10)〜(12)' },
  R13: { severity: 'block', held: 'content', basis: '対策基準（総務省ガイドライン例文）完全性2・可用性2の取扱制限' },
  R14: { severity: 'warn', held: 'content', basis: '対策基準（総務省ガイドライン例文）施錠可能な場所への保管' },
  R15: { severity: 'block', held: 'content', basis: '基本方針 6条(8)' },
  R16: { severity: 'block', held: 'content', basis: '対策基準（総務省ガイドライン例文）外部サービスの利用' },
  R17: { severity: 'task', held: 'content', basis: '個人情報保護法 75条' },
  R18: { severity: 'task', held: 'content', basis: '番号法 28条' },
  R19: { severity: 'task', held: 'content', basis: '番号法 28条・個人情報保護法 75条' },
  R20: { severity: 'block', held: 'road', basis: '対策基準（総務省ガイドライン例文）兼務の禁止' },
  R21: { severity: 'warn', held: 'content', basis: '対策基準（総務省ガイドライン例文）例外措置' },
  R22: { severity: 'task', held: 'content', basis: '対策基準（総務省ガイドライン例文）例外措置' },
  R29: { severity: 'block', held: 'text', basis: '特定個人情報ガイドライン（行政機関等編）' },
  R31: { severity: 'task', held: 'content', basis: '対策基準（総務省ガイドライン例文）情報資産の分類' },
} as const satisfies Readonly<Record<string, Rule>>

/** `wording` names one of several sentences of a rule, under `rules.<ruleId>`. */
export type Finding = Readonly<{
  ruleId: RuleId
  severity: Severity
  field: FieldKey
  basis: string
  wording: string
  params: ProblemParams
}>

const ruleIds: readonly RuleId[] = Object.keys(judgements).filter((id): id is RuleId => id in judgements)

/**
 * The one judge of contents: form, commands, import and screens ask it, nobody else judges. Answers what the policy has
 * against the content, in the order of the catalogue, without the rules an exception frees it from.
 */
export function judge(content: AssetContent, policy: Policy, surroundings: Surroundings): Finding[] {
  return ruleIds
    .filter((ruleId) => !surroundings.excepted.includes(ruleId))
    .flatMap((ruleId) =>
      judgements[ruleId](content, policy, surroundings).map(({ field, severity, wording, params }) => ({
        ruleId,
        severity: severity ?? assetRules[ruleId].severity,
        field,
        basis: assetRules[ruleId].basis,
        wording: wording ?? 'text',
        params: params ?? {},
      })),
    )
}

/** One thing to say about a content, and every field it is said of; `key` stays while fields come and go. */
type Gathered = Readonly<{ key: string; finding: Finding; fields: readonly [FieldKey, ...FieldKey[]] }>

/** What is said of several fields in the same words is said once: three levels that nobody chose are one thing to do. */
export function gathered(findings: readonly Finding[]): Gathered[] {
  const told = new Map<string, Gathered>()
  for (const finding of findings) {
    const { ruleId, wording, params, field } = finding
    const key = [ruleId, wording, params['assetNo'] ?? ''].join(' ')
    const earlier = told.get(key)
    told.set(key, earlier ? { ...earlier, fields: [...earlier.fields, field] } : { key, finding, fields: [field] })
  }
  return [...told.values()]
}

/** What keeps a content from being submitted or approved: every block, and every warning without a reason. */
export function unmet(findings: readonly Finding[], { ruleReasons }: Pick<AssetContent, 'ruleReasons'>): Problem[] {
  const blocks = findings.filter(({ severity }) => severity === 'block')
  const warned = new Set(findings.filter(({ severity }) => severity === 'warn').map(({ ruleId }) => ruleId))
  const isExplained = (ruleId: RuleId) => (ruleReasons[ruleId] ?? '').trim() !== ''
  return [
    ...blocks.map(({ ruleId, field, wording, params }) => ({ field, code: `${ruleId}.${wording}`, params })),
    ...[...warned]
      .filter((ruleId) => !isExplained(ruleId))
      .map((ruleId) => ({ field: `ruleReasons.${ruleId}`, code: 'reasonNeeded', params: { rule: ruleId } })),
  ]
}

/**
 * Codes that are not in the policy in force, R01. Holds for drafts too: nothing unknown is ever stored, but for a level of
 * an earlier scheme that stands in the draft already (`stored`) and waits to be chosen anew.
 */
export function unknownCodes(
  content: AssetContent,
  policy: Pick<Policy, 'levels' | 'segments'>,
  stored: AssetContent = emptyContent,
): Problem[] {
  const problems: Problem[] = axes
    .filter((axis) => !isEmpty(content[axis]) && content[axis] !== stored[axis])
    .filter((axis) => rankOf(policy, axis, content[axis]) === null)
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
