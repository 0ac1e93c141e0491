import { isEmpty, isSame } from './asset-content'
import { axes, isElectronic, isOnPaper, type AssetContent, type Axis, type FieldKey } from './asset-fields'
import { isFamilyRegisterWork } from './questions'
import { isInForeignSegment, placementOf } from './placement'
import { rankOf, type Policy } from './policy'
import type { ProblemParams } from './problems'

/** A system or medium that holds the asset. */
type Holder = Readonly<{ segmentCode: string | null } & Record<Axis, string | null>>

/** A registered asset of which this one is a copy; `known` is false when there is none of this number. */
type Original = Readonly<{ assetNo: string; known: boolean; confidentiality: string | null }>

/** What stands around a content and is looked at with it. `originals` is null where they were not looked up. */
export type Surroundings = Readonly<{
  holders: readonly Holder[]
  originals: readonly Original[] | null
  /** Rules from which a valid exception frees this asset. */
  excepted: readonly string[]
  /** The content registered before; null for a new asset. */
  registered: AssetContent | null
}>

/** What a judgement finds: at which field, how severe when the rule lets the matrix decide, and which wording. */
type Found = Readonly<{ field: FieldKey; severity?: 'warn' | 'block'; wording?: string; params?: ProblemParams }>
type Judgement = (content: AssetContent, policy: Policy, surroundings: Surroundings) => Found[]

const when = (broken: boolean, field: FieldKey): Found[] => (broken ? [{ field }] : [])

/** Ranks of the levels that rules speak of; the same in every scheme (domain 3.2). */
const ranks = { strict: 40, careful: 30, internal: 20, open: 10 } as const

/** What nobody rated is judged like 3B (R31). */
function strictness(policy: Policy, axis: Axis, code: string | null): number {
  return rankOf(policy, axis, code) ?? (axis === 'confidentiality' ? ranks.strict : ranks.open)
}
const secrecy = ({ confidentiality }: AssetContent, policy: Policy) =>
  strictness(policy, 'confidentiality', confidentiality)

/** Is the loss of the content more than a nuisance, by integrity or availability? */
const isHigh = (content: AssetContent, policy: Policy, axis: Axis) =>
  strictness(policy, axis, content[axis]) >= ranks.internal

const isFamilyRegister = (content: AssetContent) => content.personal === true && isFamilyRegisterWork(content)
const isVeryPersonal = ({ specialCare, myNumber }: AssetContent) =>
  specialCare === true || (myNumber !== null && myNumber !== 'none')

/** At least 1,000 people, by number or by range (個人情報保護法 75条, 番号法 28条). */
function isLarge({ personCount, personRange }: AssetContent): boolean {
  if (personCount !== null) return personCount >= 1000
  return personRange !== null && !['under-100', 'under-1000', 'unknown'].includes(personRange)
}

/** What the matrix says, each place at the field that names it. */
const byMatrix = (kind: string, content: AssetContent, policy: Policy): Found[] =>
  placementOf(kind, content, policy).flatMap(({ place, verdict }): Found[] => {
    if (verdict === 'ok') return []
    const where =
      place === 'public-cloud' ? { field: 'cloud' as const, wording: 'cloud' } : { field: 'segmentCode' as const }
    return [{ ...where, severity: verdict }]
  })

/** The policy itself keeps it in its segment (基本方針 2条(10)); the matrix can only add the cloud. */
function inItsSegment(kind: string, content: AssetContent, policy: Policy): Found[] {
  const inMatrix = byMatrix(kind, content, policy).filter(({ field }) => field === 'cloud')
  return [...when(isInForeignSegment(content, policy), 'segmentCode'), ...inMatrix]
}

/** The level as the matrix knows it; what is not rated is looked up as the level that is as strict as 3B. */
function levelOf({ confidentiality }: AssetContent, { levels }: Policy): string {
  const known = levels.find(({ axis, code }) => axis === 'confidentiality' && code === confidentiality)
  const assumed = levels.find(({ axis, rank }) => axis === 'confidentiality' && rank === ranks.strict)
  return (known ?? assumed)?.code ?? '3B'
}

function changedSince(registered: AssetContent | null, content: AssetContent, fields: readonly FieldKey[]) {
  return registered !== null && fields.some((field) => !isSame(registered[field], content[field]))
}

const cloudDuties = ['cloudPermissionNo', 'cloudIsmap', 'cloudAdministrator', 'cloudDataLocation'] as const

const table = {
  R01: (content, policy) =>
    axes
      .filter((axis) => content[axis] !== null && rankOf(policy, axis, content[axis]) === null)
      .map((field) => ({ field })),
  R02: (content, policy) => (content.myNumber === 'use' ? inItsSegment('my-number-use', content, policy) : []),
  R03: (content, policy) => (isFamilyRegister(content) ? inItsSegment('family-register', content, policy) : []),
  R04: (content, policy) => (content.myNumber === 'related' ? byMatrix('my-number-related', content, policy) : []),
  R05: (content, policy) => when(isVeryPersonal(content) && secrecy(content, policy) < ranks.strict, 'confidentiality'),
  R06: (content, policy) => {
    const least = policy.family === '2024' ? ranks.careful : ranks.internal
    const isPlain = content.personal === true && !isVeryPersonal(content)
    return when(isPlain && secrecy(content, policy) < least, 'confidentiality')
  },
  R07: (content, policy) => {
    if (content.userScope === null || content.confidentiality === null) return []
    const isOpen = secrecy(content, policy) <= ranks.open
    return isOpen === (content.userScope === 'public')
      ? []
      : [{ field: 'userScope', wording: isOpen ? 'closed' : 'open' }]
  },
  R08: (content, policy) => {
    const level = levelOf(content, policy)
    return byMatrix(level, content, policy).map((found) => ({ ...found, params: { level } }))
  },
  R09: (content, policy) => {
    const segment = policy.segments.find(({ code }) => code === content.segmentCode)
    if (isOnPaper(content)) return when(segment?.networked === true, 'segmentCode')
    return isElectronic(content) && content.segmentCode === null
      ? [{ field: 'segmentCode', wording: 'electronic' }]
      : []
  },
  R10: (content, policy, { holders }) => {
    const isBelow = (holder: Holder) =>
      axes.some((axis) => {
        const [held, holding] = [rankOf(policy, axis, content[axis]), rankOf(policy, axis, holder[axis])]
        return held !== null && holding !== null && holding < held
      })
    return when(holders.some(isBelow), 'systemId')
  },
  R11: (content, policy, { originals }) => {
    const unknown = (originals ?? []).filter(({ known }) => !known)
    const stricter = (originals ?? []).filter(
      ({ known, confidentiality }) =>
        known && strictness(policy, 'confidentiality', confidentiality) > secrecy(content, policy),
    )
    return [
      ...unknown.map(({ assetNo }): Found => ({ field: 'originals', wording: 'unknown', params: { assetNo } })),
      ...stricter.map(({ assetNo }): Found => ({ field: 'confidentiality', params: { assetNo } })),
    ]
  },
  R12: ({ segmentCode }, _, { holders }) =>
    when(segmentCode !== null && holders.some((holder) => holder.segmentCode !== segmentCode), 'segmentCode'),
  R13: (content, policy) => {
    if (!isElectronic(content) || content.originCopy === 'backup-copy') return []
    const isNeeded = isHigh(content, policy, 'integrity') || isHigh(content, policy, 'availability')
    const isTimed = isHigh(content, policy, 'availability')
    return [
      ...when(isNeeded && content.backup === '', 'backup'),
      ...(isTimed && content.recoveryTime === '' ? [{ field: 'recoveryTime' as const, wording: 'recovery' }] : []),
    ]
  },
  R14: (content, policy) => {
    const isKept = secrecy(content, policy) >= ranks.internal
    const isNeeded = isKept || isHigh(content, policy, 'integrity') || isHigh(content, policy, 'availability')
    return when(isNeeded && content.confidentiality !== null && content.storageLocked !== true, 'storageLocked')
  },
  R15: ({ outsourced, contractSecurity }) =>
    when(outsourced === true && contractSecurity === false, 'contractSecurity'),
  R16: (content, policy) =>
    content.cloud === true && secrecy(content, policy) >= ranks.internal
      ? cloudDuties
          .filter((field) => isEmpty(content[field]) || content[field] === 'unknown')
          .map((field) => ({ field, wording: field }))
      : [],
  R17: (content) =>
    when(content.personal === true && isLarge(content) && content.personalFileRef === '', 'personalFileRef'),
  R18: (content) => when(content.myNumber === 'use' && isLarge(content) && content.piaRef === '', 'piaRef'),
  R19: (content, _, { registered }) => {
    const isLinked = content.personalFileRef !== '' || content.piaRef !== ''
    const moved = changedSince(registered, content, ['segmentCode', 'vendor', 'cloud', 'personalItems'])
    return when(isLinked && moved, content.piaRef === '' ? 'personalFileRef' : 'piaRef')
  },
  R21: (content, policy, { registered }) =>
    axes
      .filter((axis) => registered !== null && isLowered(policy, axis, registered[axis], content[axis]))
      .map((field) => ({ field })),
  R22: ({ confidentiality }) => when(confidentiality === '3A', 'confidentiality'),
  R31: (content) => axes.filter((axis) => content[axis] === null).map((field) => ({ field })),
} as const satisfies Readonly<Record<string, Judgement>>

export type JudgedRule = keyof typeof table

/** How each rule of the catalogue looks at a content. Rules that are not here are held elsewhere, see the catalogue. */
export const judgements: Readonly<Record<JudgedRule, Judgement>> = table

function isLowered(policy: Policy, axis: Axis, was: string | null, becomes: string | null): boolean {
  const [before, after] = [rankOf(policy, axis, was), rankOf(policy, axis, becomes)]
  return before !== null && after !== null && after < before
}
