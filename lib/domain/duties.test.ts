import { describe, expect, test } from 'vitest'
import { aPolicy } from '@/lib/testing/policy'
import { emptyContent } from './asset-content'
import type { AssetContent } from './asset-fields'
import { appliedDuties, dutiesOf, dutiesProposed, dutyProblems, dutyStages } from './duties'
import { proposalOf } from './proposal'

const handling: Readonly<Record<string, readonly string[]>> = {
  'confidentiality 3B': ['device-issued-only', 'copy-min', 'encrypt-transfer', 'unknown-to-us'],
  'confidentiality 2': ['copy-min', 'encrypt-transfer'],
  'integrity 2': ['backup', 'digital-signature'],
  'availability 2': ['backup', 'recovery-within'],
}
const policy = {
  ...aPolicy,
  levels: aPolicy.levels.map((level) => ({ ...level, handling: handling[`${level.axis} ${level.code}`] ?? [] })),
}

const lowest = { ...emptyContent, confidentiality: '1', integrity: '1', availability: '1', segmentCode: 'lgwan' }
const duties = (over: Partial<AssetContent>) => dutiesOf({ ...lowest, ...over }, policy)
const codes = (over: Partial<AssetContent>) => duties(over).map(({ code }) => code)

test('the lowest class asks for nothing but the record of the disposal', () => {
  expect(codes({})).toEqual(['disposal-record'])
})

describe('a class brings the handling of its level and what the stages ask for above the lowest', () => {
  const staged = ['safe-place', 'carry-permit', 'provide-permit', 'class-shown', 'disposal-record']
  test.each([
    [{ confidentiality: '3B' }, ['device-issued-only', 'copy-min', 'encrypt-transfer', ...staged]],
    [{ confidentiality: '2' }, ['copy-min', 'encrypt-transfer', ...staged]],
    [{ integrity: '2' }, ['backup', 'digital-signature', 'safe-place', 'disposal-record']],
    [{ availability: '2' }, ['backup', 'recovery-within', 'safe-place', 'disposal-record']],
  ])('%o', (over, expected) => {
    expect(codes(over).toSorted()).toEqual(expected.toSorted())
  })
})

describe('segment and kind of information add theirs', () => {
  test.each([
    [{ segmentCode: 'my-number' }, ['no-carrying']],
    [{ segmentCode: null }, []],
    [{ segmentCode: 'unknown' }, []],
    [{ userScope: 'public' }, ['public-integrity']],
    [{ myNumber: 'use' }, ['my-number-deletion']],
    [{ myNumber: 'related' }, ['my-number-deletion']],
    [{ myNumber: 'none' }, []],
    [{ outsourced: true }, ['contractor-safeguards', 'contractor-certificate']],
  ])('%o', (over, expected) => {
    expect(codes(over).toSorted()).toEqual([...expected, 'disposal-record'].toSorted())
  })
})

test('what is not rated is handled as 3B, and as the strictest level on the other axes (R31)', () => {
  const unrated = { confidentiality: null, integrity: null, availability: null }
  expect(codes(unrated)).toEqual(codes({ confidentiality: '3B', integrity: '2', availability: '2' }))
})

test('a duty that several levels bring stands once and names them all', () => {
  const backup = duties({ integrity: '2', availability: '2' }).filter(({ code }) => code === 'backup')
  expect(backup.map(({ from }) => from)).toEqual([
    [
      { kind: 'integrity', code: '2' },
      { kind: 'availability', code: '2' },
    ],
  ])
})

test('duties come in the order of the stages', () => {
  const stages = duties({ confidentiality: '3B', outsourced: true }).map(({ stage }) => dutyStages.indexOf(stage))
  expect(stages).toEqual(stages.toSorted((a, b) => a - b))
})

test('a removed duty stays among the duties, so that it can be shown with its reason', () => {
  expect(codes({ confidentiality: '2', dutiesRemoved: { 'copy-min': '全庁配付のため' } })).toContain('copy-min')
})

describe('the proposed class tells what it would oblige to, as far as it is proposed', () => {
  const proposed = (over: Partial<AssetContent>) => {
    const content = { ...emptyContent, ...over }
    return dutiesProposed(content, proposalOf(content, policy), policy).map(({ code }) => code)
  }
  const answers = { published: 'no', harm: 'yes', secret: 'no', persons: 'few', outward: 'no' }
  const electronic = { media: ['system'], personal: true, specialCare: true, myNumber: 'none', business: '課庶務' }
  const strict = ['device-issued-only', 'copy-min', 'encrypt-transfer']
  const staged = ['safe-place', 'carry-permit', 'provide-permit', 'class-shown', 'disposal-record']
  test.each<[string, Partial<AssetContent>, string[]]>([
    ['nothing answered', {}, ['disposal-record']],
    ['confidentiality alone', { ...electronic, answers }, [...strict, ...staged]],
    [
      'and integrity',
      { ...electronic, answers: { ...answers, wrong: 'yes' } },
      [...strict, ...staged, 'backup', 'digital-signature'],
    ],
    [
      'and availability, of individual numbers in their segment',
      { ...electronic, myNumber: 'use', answers: { ...answers, wrong: 'no', stopped: 'day' } },
      [...strict, ...staged, 'backup', 'recovery-within', 'no-carrying', 'my-number-deletion'],
    ],
  ])('%s', (_, over, expected) => {
    expect(proposed(over).toSorted()).toEqual(expected.toSorted())
  })
  test('what is chosen otherwise does not count', () => {
    expect(
      proposed({ ...electronic, answers, confidentiality: '1', integrity: '2', segmentCode: 'my-number' }),
    ).toEqual(proposed({ ...electronic, answers }))
  })
})

describe('a duty in force is taken out with a reason, and nothing else is (R21)', () => {
  const problems = (dutiesRemoved: Readonly<Record<string, string>>) =>
    dutyProblems({ ...lowest, confidentiality: '2', dutiesRemoved }, policy)
  test.each([
    [{}, []],
    [{ 'copy-min': '全庁配付のため' }, []],
    [{ 'copy-min': ' ' }, [{ field: 'dutiesRemoved.copy-min', code: 'dutyReasonNeeded' }]],
    [{ backup: '正本があるため' }, [{ field: 'dutiesRemoved.backup', code: 'dutyNotInForce' }]],
    [{ nonsense: '' }, [{ field: 'dutiesRemoved.nonsense', code: 'dutyNotInForce' }]],
  ])('%o', (removed, expected) => {
    expect(problems(removed)).toEqual(expected)
  })
  test('what is taken out is no longer to be fulfilled; without a reason it still is', () => {
    const applied = (dutiesRemoved: Readonly<Record<string, string>>) =>
      appliedDuties({ ...lowest, confidentiality: '2', dutiesRemoved }, policy).map(({ code }) => code)
    expect(applied({ 'copy-min': '全庁配付のため' })).not.toContain('copy-min')
    expect(applied({ 'copy-min': ' ' })).toContain('copy-min')
  })
})
