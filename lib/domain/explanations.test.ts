import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fineContent } from '@/lib/testing/placement-cells'
import { alphaPlacements, aPolicy } from '@/lib/testing/policy'
import { cloudKinds, ismapStates, media } from './asset-choices'
import type { AssetContent, Axis } from './asset-fields'
import type { Surroundings } from './asset-judgements'
import { assetRules, judge, type Finding } from './asset-rules'
import { dutiesOf, type Duty } from './duties'

/**
 * Findings and duties once more, by no code of theirs: every rule and every duty as a clerk would look it up in the
 * standards (domain 3.3, 4.4, 6.1, 12), from nothing but what the finding or the duty says of itself. Classes and
 * proposals are replayed beside their own rules.
 */
const handled: Readonly<Record<string, readonly string[]>> = {
  'confidentiality 3': [
    ...['device-issued-only', 'copy-min', 'storage-limited', 'encrypt-transfer', 'irrecoverable-disposal'],
    ...['trusted-line', 'external-processing-rules', 'locked-media'],
  ],
  'confidentiality 2': [
    ...['copy-min', 'storage-limited', 'encrypt-transfer', 'irrecoverable-disposal', 'trusted-line'],
    ...['external-processing-rules', 'locked-media'],
  ],
  'integrity 2': ['backup', 'digital-signature', 'external-processing-rules', 'locked-media'],
  'availability 2': ['backup', 'recovery-within', 'locked-media'],
}
const policy = {
  ...aPolicy,
  placements: alphaPlacements,
  levels: aPolicy.levels.map((level) => ({
    ...level,
    handling: handled[`${level.axis} ${level.code.slice(0, 1)}`] ?? [],
  })),
}

const yesNo = fc.constantFrom(true, false, null)
const text = fc.constantFrom('', '見本')
const confidentiality = fc.constantFrom('3A', '3B', '3C', '2', '1', null)
const level = fc.constantFrom('2', '1', null)
const segmentCode = fc.constantFrom('my-number', 'lgwan', 'internet', 'none', null)
const contents: fc.Arbitrary<AssetContent> = fc
  .record({
    media: fc.subarray([...media]),
    segmentCode,
    confidentiality: fc.oneof(confidentiality, fc.constant('X')),
    integrity: level,
    availability: level,
    personal: yesNo,
    specialCare: yesNo,
    myNumber: fc.constantFrom('none', 'use', 'related', null),
    personCount: fc.constantFrom(null, 0, 999, 1000, 200_000),
    personRange: fc.constantFrom(null, 'under-100', 'under-1000', 'under-10000', 'from-300000', 'unknown'),
    userScope: fc.constantFrom('public', 'section', null),
    business: fc.constantFrom('', '戸籍', '広報'),
    storageLocked: yesNo,
    backup: text,
    recoveryTime: text,
    originCopy: fc.constantFrom(null, 'original', 'backup-copy', 'extract-copy'),
    outsourced: yesNo,
    contractSecurity: yesNo,
    cloud: yesNo,
    cloudKind: fc.constantFrom(...cloudKinds, null),
    cloudPermissionNo: text,
    cloudIsmap: fc.constantFrom(...ismapStates, null),
    cloudAdministrator: text,
    cloudDataLocation: text,
    personalFileRef: text,
    piaRef: text,
  })
  .map((over) => ({ ...fineContent, ...over }))

const holder = fc.record({ segmentCode, confidentiality, integrity: level, availability: level })
const original = fc.record({ assetNo: fc.constantFrom('1', '2'), known: fc.boolean(), confidentiality })
const around: fc.Arbitrary<Surroundings> = fc.record({
  holders: fc.array(holder, { maxLength: 2 }),
  originals: fc.option(fc.uniqueArray(original, { selector: ({ assetNo }) => assetNo })),
  excepted: fc.constant([]),
  registered: fc.option(contents),
})

const ladder: readonly (string | null)[] = ['1', '2', '3C', '3B', '3A']
/** 機密性3B counts for what nobody rated (R31). */
const secrecy = (code: string | null) => (ladder.includes(code) ? ladder.indexOf(code) : ladder.indexOf('3B'))
const isRatedLower = (one: string | null, other: string | null) =>
  ladder.includes(one) && ladder.includes(other) && ladder.indexOf(one) < ladder.indexOf(other)
const inMatrix = (kind: string, place: string | null) =>
  alphaPlacements.find((cell) => cell.content === kind && cell.place === place)?.verdict
const isOnlyPaper = ({ media: held }: AssetContent) => held.length > 0 && held.every((medium) => medium === 'paper')
const isElectronic = ({ media: held }: AssetContent) => held.some((medium) => medium !== 'paper')
const isLarge = ({ personCount, personRange }: AssetContent) =>
  personCount === null ? ['under-10000', 'from-300000'].includes(String(personRange)) : personCount >= 1000
const isInPublicCloud = ({ cloud, cloudKind }: AssetContent) =>
  cloud === true && ['saas', 'paas', 'iaas'].includes(String(cloudKind))
const asksForBackup = (content: AssetContent) => isElectronic(content) && content.originCopy !== 'backup-copy'

type Told = Readonly<{ content: AssetContent; around: Surroundings; finding: Finding }>
/** Severity, or nothing where the rule has nothing to say. */
type Replay = (told: Told) => string | false | null | undefined

const on = (axis: Axis, { content }: Told) => content[axis]
const asAxis = ({ finding: { field } }: Told): Axis =>
  field === 'integrity' || field === 'availability' ? field : 'confidentiality'
const isKept = (kind: boolean, { content: { segmentCode: place } }: Told) =>
  kind && ['lgwan', 'internet'].includes(String(place)) && 'block'
const byCell = (kind: string, { content, finding }: Told) =>
  finding.field === 'cloud'
    ? isInPublicCloud(content) && inMatrix(kind, 'public-cloud')
    : !(isInPublicCloud(content) && content.segmentCode === 'internet') && inMatrix(kind, content.segmentCode)

const replays: Readonly<Record<Finding['ruleId'], Replay>> = {
  R01: (told) => on(asAxis(told), told) === 'X' && 'block',
  R02: (told) =>
    told.content.myNumber === 'use' &&
    (told.finding.field === 'cloud' ? byCell('my-number-use', told) : isKept(true, told)),
  R03: (told) =>
    told.content.personal === true &&
    told.content.business === '戸籍' &&
    (told.finding.field === 'cloud' ? byCell('family-register', told) : isKept(true, told)),
  R04: (told) => told.content.myNumber === 'related' && byCell('my-number-related', told),
  R05: ({ content: { specialCare, myNumber, confidentiality: code } }) =>
    (specialCare === true || myNumber === 'use' || myNumber === 'related') && secrecy(code) < 3 && 'block',
  R06: ({ content: { personal, specialCare, myNumber, confidentiality: code } }) =>
    personal === true &&
    specialCare !== true &&
    ![`use`, 'related'].includes(String(myNumber)) &&
    secrecy(code) < 2 &&
    'warn',
  R07: ({ content: { userScope, confidentiality: code }, finding: { wording } }) =>
    (wording === 'closed'
      ? code === '1' && userScope === 'section'
      : code !== null && code !== '1' && userScope === 'public') && 'warn',
  R08: (told) => byCell(String(told.finding.params['level']), told),
  R09: ({ content, finding: { wording } }) =>
    (wording === 'electronic'
      ? isElectronic(content) && content.segmentCode === null
      : isOnlyPaper(content) && ![null, 'none'].includes(content.segmentCode)) && 'block',
  R10: ({ content, around: { holders } }) =>
    holders.some(
      (one) =>
        isRatedLower(one.confidentiality, content.confidentiality) ||
        isRatedLower(one.integrity, content.integrity) ||
        isRatedLower(one.availability, content.availability),
    ) && 'task',
  R11: ({ content, around: { originals }, finding: { wording, params } }) => {
    const named = originals?.find(({ assetNo }) => assetNo === params['assetNo'])
    if (wording === 'unknown') return named?.known === false && 'block'
    return named?.known === true && secrecy(named.confidentiality) > secrecy(content.confidentiality) && 'block'
  },
  R12: ({ content, around: { holders } }) =>
    content.segmentCode !== null && holders.some((one) => one.segmentCode !== content.segmentCode) && 'warn',
  R13: ({ content, finding: { wording } }) =>
    asksForBackup(content) &&
    (wording === 'recovery'
      ? content.availability === '2' && content.recoveryTime === ''
      : [content.availability, content.integrity].includes('2') && content.backup === '') &&
    'block',
  R14: ({ content }) =>
    content.storageLocked !== true &&
    content.confidentiality !== null &&
    (content.confidentiality !== '1' || [content.availability, content.integrity].includes('2')) &&
    'warn',
  R15: ({ content }) => content.outsourced === true && content.contractSecurity === false && 'block',
  R16: ({ content, finding: { field } }) =>
    content.cloud === true &&
    content.confidentiality !== '1' &&
    (content[field] === '' || content[field] === null || content[field] === 'unknown') &&
    'block',
  R17: ({ content }) => content.personal === true && isLarge(content) && content.personalFileRef === '' && 'task',
  R18: ({ content }) => content.myNumber === 'use' && isLarge(content) && content.piaRef === '' && 'task',
  R19: ({ content, around: { registered } }) =>
    `${content.personalFileRef}${content.piaRef}` !== '' &&
    registered !== null &&
    (registered.segmentCode !== content.segmentCode || registered.cloud !== content.cloud) &&
    'task',
  R21: (told) => isRatedLower(on(asAxis(told), told), told.around.registered?.[asAxis(told)] ?? null) && 'warn',
  R22: ({ content }) => content.confidentiality === '3A' && 'task',
  R31: (told) => on(asAxis(told), told) === null && 'task',
}

test('every finding, looked up again from its rule, its field and its article, gives the verdict it tells', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(contents, around, (content, surroundings) => {
      for (const finding of judge(content, policy, surroundings)) {
        const { ruleId, severity, basis } = finding
        expect(replays[ruleId]({ content, around: surroundings, finding }), JSON.stringify(finding)).toBe(severity)
        expect(basis).toBe(assetRules[ruleId].basis)
        seen.set(ruleId, (seen.get(ruleId) ?? 0) + 1)
      }
    }),
    { numRuns: 3000 },
  )
  expect([...seen.keys()].sort()).toEqual(Object.keys(replays))
  expect([...seen.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(10_000)
})

const stagesAsk: Readonly<Record<Axis, readonly string[]>> = {
  confidentiality: ['safe-place', 'carry-permit', 'provide-permit', 'class-shown'],
  integrity: ['safe-place'],
  availability: ['safe-place'],
}
const ofKinds: Readonly<Record<string, (content: AssetContent) => readonly string[]>> = {
  'every-asset': () => ['disposal-record'],
  public: ({ userScope }) => (userScope === 'public' ? ['public-integrity'] : []),
  'my-number': ({ myNumber }) => ([null, 'none'].includes(myNumber) ? [] : ['my-number-deletion']),
  outsourced: ({ outsourced }) => (outsourced === true ? ['contractor-safeguards', 'contractor-certificate'] : []),
}

/** What this origin of a duty brings, looked up again. */
function brought({ kind, code }: Duty['from'][number], content: AssetContent): readonly string[] {
  if (kind === 'segment') return code === content.segmentCode && code === 'my-number' ? ['no-carrying'] : []
  if (kind === 'content') return ofKinds[code]?.(content) ?? []
  if (code !== content[kind]) return []
  const judgedAs = ladder.includes(code) ? String(code) : kind === 'confidentiality' ? '3B' : '2'
  return judgedAs === '1' ? [] : [...(handled[`${kind} ${judgedAs.slice(0, 1)}`] ?? []), ...stagesAsk[kind]]
}

test('every duty, looked up again from what it says it comes from, is due, and nothing else is', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const duties = dutiesOf(content, policy)
      for (const { code, from } of duties) {
        expect(from.length).toBeGreaterThan(0)
        for (const origin of from) expect(brought(origin, content)).toContain(code)
      }
      const everything = [
        ...(['confidentiality', 'integrity', 'availability'] as const).map((kind) => ({ kind, code: content[kind] })),
        { kind: 'segment' as const, code: content.segmentCode ?? '' },
        ...(['every-asset', 'public', 'my-number', 'outsourced'] as const).map((code) => ({
          kind: 'content' as const,
          code,
        })),
      ].flatMap((origin) => brought(origin, content))
      expect(duties.map(({ code }) => code).sort()).toEqual([...new Set(everything)].sort())
    }),
    { numRuns: 2000 },
  )
})
