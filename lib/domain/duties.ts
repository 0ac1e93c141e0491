import { axes, type AssetContent, type Axis } from './asset-fields'
import { sortedPairs } from './pairs'
import { rankOf, type Policy } from './policy'
import type { Problem } from './problems'
import type { Proposal } from './proposal'

/** The stages of an asset's life in which something has to be done (domain: handling by stage). */
export const dutyStages = ['use', 'keep', 'send', 'carry', 'provide', 'dispose', 'show'] as const
type DutyStage = (typeof dutyStages)[number]

/** Where a duty is written. The words stand under `duties.basis`. */
type DutyBasis = 'handling' | 'stages' | 'basic-policy' | 'my-number' | 'outsourcing'

/** What brings a duty: the level of an axis, the segment, or the kind of information. */
type DutyOrigin =
  | Readonly<{ kind: Axis; code: string | null }>
  | Readonly<{ kind: 'segment'; code: string }>
  | Readonly<{ kind: 'content'; code: 'every-asset' | 'public' | 'my-number' | 'outsourced' }>

type ContentOrigin = Extract<DutyOrigin, { kind: 'content' }>

export type Duty = Readonly<{ code: DutyCode; stage: DutyStage; basis: DutyBasis; from: readonly DutyOrigin[] }>

type DutyRule = Readonly<{ stage: DutyStage; basis: DutyBasis }>
type DutyPolicy = Pick<Policy, 'levels'> & Readonly<{ segments: readonly Pick<Segment, 'code' | 'takeoutAllowed'>[] }>
type Segment = Policy['segments'][number]

/** Every duty there is. Those of the first block come with a level, as the scheme says (取扱制限); the city may move them. */
const table = {
  'device-issued-only': { stage: 'use', basis: 'handling' },
  'copy-min': { stage: 'use', basis: 'handling' },
  'external-processing-rules': { stage: 'use', basis: 'handling' },
  'storage-limited': { stage: 'keep', basis: 'handling' },
  'locked-media': { stage: 'keep', basis: 'handling' },
  backup: { stage: 'keep', basis: 'handling' },
  'digital-signature': { stage: 'keep', basis: 'handling' },
  'recovery-within': { stage: 'keep', basis: 'handling' },
  'encrypt-transfer': { stage: 'send', basis: 'handling' },
  'trusted-line': { stage: 'send', basis: 'handling' },
  'irrecoverable-disposal': { stage: 'dispose', basis: 'handling' },

  'safe-place': { stage: 'keep', basis: 'stages' },
  'carry-permit': { stage: 'carry', basis: 'stages' },
  'provide-permit': { stage: 'provide', basis: 'stages' },
  'public-integrity': { stage: 'provide', basis: 'stages' },
  'class-shown': { stage: 'show', basis: 'stages' },
  'disposal-record': { stage: 'dispose', basis: 'stages' },
  'no-carrying': { stage: 'carry', basis: 'basic-policy' },
  'my-number-deletion': { stage: 'dispose', basis: 'my-number' },
  'contractor-safeguards': { stage: 'provide', basis: 'outsourcing' },
  'contractor-certificate': { stage: 'dispose', basis: 'outsourcing' },
} as const satisfies Readonly<Record<string, DutyRule>>

type DutyCode = keyof typeof table

/** The duties that come with a level (取扱制限), in the order of the stages. */
export const handlingCodes = [
  'device-issued-only',
  'copy-min',
  'external-processing-rules',
  'storage-limited',
  'locked-media',
  'backup',
  'digital-signature',
  'recovery-within',
  'encrypt-transfer',
  'trusted-line',
  'irrecoverable-disposal',
] as const satisfies readonly DutyCode[]

const isDutyCode = (code: string): code is DutyCode => Object.hasOwn(table, code)
const codes = Object.keys(table).filter(isDutyCode)

/** The lowest rank at which the stages ask for more: 機密性2, 完全性2, 可用性2. */
const guardedFrom = 20

/** What is not rated is judged as 3B, on the other axes as the strictest level (R31). */
const ranksOfUnrated: Readonly<Record<Axis, number>> = { confidentiality: 40, integrity: 20, availability: 20 }

type Brought = readonly [DutyCode, DutyOrigin]

/**
 * What has to be done with an asset, by stage: the handling of its levels, what the stages of its life, its segment and
 * the kind of information add, each with everything that brings it. Removed duties are among them: see `dutiesRemoved`.
 */
export function dutiesOf(content: AssetContent, policy: DutyPolicy): Duty[] {
  const brought = [
    ...axes.flatMap((axis) => ofLevel(axis, content[axis], policy)),
    ...ofSegment(content, policy),
    ...ofContent(content),
  ]
  const duties = codes.map((code) => ({
    code,
    ...table[code],
    from: brought.filter(([one]) => one === code).map(([, origin]) => origin),
  }))
  return duties
    .filter(({ from }) => from.length > 0)
    .toSorted((a, b) => dutyStages.indexOf(a.stage) - dutyStages.indexOf(b.stage))
}

/** The duties that are to be fulfilled: those in force without the ones taken out with a reason. */
export function appliedDuties(content: AssetContent, policy: DutyPolicy): Duty[] {
  return dutiesOf(content, policy).filter(({ code }) => !isRemoved(content, code))
}

/**
 * What the class that the questions propose would oblige to. An axis on which nothing is proposed yet brings no duty: it
 * is still open, not unrated.
 */
export function dutiesProposed(content: AssetContent, { levels, segment }: Proposal, policy: DutyPolicy): Duty[] {
  const open = new Set<string>(axes.filter((axis) => levels[axis] === null))
  const proposed = {
    ...content,
    confidentiality: levels.confidentiality?.code ?? null,
    integrity: levels.integrity?.code ?? null,
    availability: levels.availability?.code ?? null,
    segmentCode: segment?.code ?? null,
  }
  return dutiesOf(proposed, policy)
    .map((duty) => ({ ...duty, from: duty.from.filter(({ kind }) => !open.has(kind)) }))
    .filter(({ from }) => from.length > 0)
}

/** Is this duty taken out, with a reason? */
export const isRemoved = ({ dutiesRemoved }: Pick<AssetContent, 'dutiesRemoved'>, code: DutyCode) =>
  (dutiesRemoved[code] ?? '').trim() !== ''

/** What is wrong with taking duties out: one that is not in force, or one without a reason (R21). */
export function dutyProblems(content: AssetContent, policy: DutyPolicy): Problem[] {
  const inForce = new Set<string>(dutiesOf(content, policy).map(({ code }) => code))
  return sortedPairs(content.dutiesRemoved).flatMap(([code, reason]) => {
    const field = `dutiesRemoved.${code}`
    if (!inForce.has(code)) return [{ field, code: 'dutyNotInForce' }]
    return reason.trim() === '' ? [{ field, code: 'dutyReasonNeeded' }] : []
  })
}

function ofLevel(axis: Axis, code: string | null, policy: DutyPolicy): Brought[] {
  const rank = rankOf(policy, axis, code) ?? ranksOfUnrated[axis]
  const origin = { kind: axis, code }
  const level = policy.levels.find((one) => one.axis === axis && one.rank === rank)
  const handling = (level?.handling ?? []).filter(isDutyCode)
  return [...handling, ...(rank >= guardedFrom ? guarding(axis) : [])].map((duty) => [duty, origin])
}

/** What the stages ask for above the lowest level; permission and display go by confidentiality alone. */
const guarding = (axis: Axis): DutyCode[] =>
  axis === 'confidentiality' ? ['safe-place', 'carry-permit', 'provide-permit', 'class-shown'] : ['safe-place']

/** 基本方針 6条(3): nothing leaves the segment of individual numbers on a portable medium. */
function ofSegment({ segmentCode }: AssetContent, policy: DutyPolicy): Brought[] {
  const segment = policy.segments.find(({ code }) => code === segmentCode)
  if (segment === undefined || segment.takeoutAllowed) return []
  return [['no-carrying', { kind: 'segment', code: segment.code }]]
}

function ofContent({ userScope, myNumber, outsourced }: AssetContent): Brought[] {
  const from = (code: ContentOrigin['code']): ContentOrigin => ({ kind: 'content', code })
  return [
    ['disposal-record', from('every-asset')],
    ...(userScope === 'public' ? [['public-integrity', from('public')] as const] : []),
    ...(myNumber === 'use' || myNumber === 'related' ? [['my-number-deletion', from('my-number')] as const] : []),
    ...(outsourced === true
      ? [
          ['contractor-safeguards', from('outsourced')] as const,
          ['contractor-certificate', from('outsourced')] as const,
        ]
      : []),
  ]
}
