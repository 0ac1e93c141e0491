import { describe, expect, test } from 'vitest'
import { alphaPlacements, aPolicy } from '@/lib/testing/policy'
import { inScheme, isFixedCell, levelsWith, schemeState } from './policy'
import { impactOf, type JudgedPart } from './policy-impact'

describe('a scheme', () => {
  const old = { id: 'old', validFrom: '2015-03-27' }
  const now = { id: 'now', validFrom: '2024-10-02' }
  const next = { id: 'next', validFrom: '2027-04-01' }
  const draft = { id: 'draft', validFrom: null }
  const all = [old, now, next, draft]
  const on = (day: string) => all.map((scheme) => schemeState(scheme, all, day))

  test('is in force from its day until the next one begins', () => {
    expect(on('2024-10-01')).toEqual(['in-force', 'future', 'future', 'draft'])
    expect(on('2024-10-02')).toEqual(['earlier', 'in-force', 'future', 'draft'])
    expect(on('2027-03-31')).toEqual(['earlier', 'in-force', 'future', 'draft'])
    expect(on('2027-04-01')).toEqual(['earlier', 'earlier', 'in-force', 'draft'])
  })

  test('tells a level that it does not have in the words of the one that has it', () => {
    const [strict, old] = [
      { axis: 'confidentiality', code: '3B' },
      { axis: 'confidentiality', code: '3' },
    ]
    const other = { axis: 'integrity', code: '2' }
    const policy = { schemeId: 'now', levels: [strict, other], earlier: [{ schemeId: 'old', levels: [old, other] }] }
    expect(levelsWith(policy, 'confidentiality', '3B')).toEqual([strict])
    expect(levelsWith(policy, 'confidentiality', '3')).toEqual([old])
    expect(levelsWith(policy, 'confidentiality', 'x')).toEqual([strict])
    expect(levelsWith(inScheme(policy, 'old'), 'confidentiality', '3B')).toEqual([strict])
  })

  test('that was in force before keeps its own words', () => {
    const policy = { schemeId: 'now', levels: ['3B'], earlier: [{ schemeId: 'old', levels: ['3'] }] }
    expect(inScheme(policy, 'old').levels).toEqual(['3'])
    expect(inScheme(policy, 'old').earlier.map(({ levels }) => levels)).toEqual([['3B'], ['3']])
    expect(inScheme(policy, 'now')).toBe(policy)
    expect(inScheme(policy, 'unknown')).toBe(policy)
  })
})

test('the policy itself fixes where individual numbers and family registers live, except for the cloud', () => {
  expect(isFixedCell({ content: 'my-number-use', place: 'lgwan' })).toBe(true)
  expect(isFixedCell({ content: 'family-register', place: 'internet' })).toBe(true)
  expect(isFixedCell({ content: 'my-number-use', place: 'public-cloud' })).toBe(false)
  expect(isFixedCell({ content: '3B', place: 'lgwan' })).toBe(false)
})

describe('a change of the policy', () => {
  const before = { ...aPolicy, placements: alphaPlacements }
  const after = (cell: string, verdict: 'ok' | 'warn' | 'block') => ({
    ...before,
    placements: alphaPlacements.map((one) => (`${one.content} ${one.place}` === cell ? { ...one, verdict } : one)),
  })
  const plain: JudgedPart = {
    segmentCode: 'lgwan',
    confidentiality: '3C',
    cloud: false,
    cloudKind: null,
    myNumber: 'none',
    personal: true,
    specialCare: false,
    business: '',
  }

  test.each([
    ['breaks what it forbids', '3C lgwan', 'block', plain, { impact: 'block', ruleId: 'R08' }],
    ['asks a reason for what it restricts', '3C lgwan', 'warn', plain, { impact: 'warn', ruleId: 'R08' }],
    ['leaves other levels alone', '2 lgwan', 'block', plain, null],
    ['leaves other places alone', '3C none', 'block', plain, null],
    ['frees what it allows', '3B lgwan', 'ok', { ...plain, confidentiality: '3B' }, { impact: 'eased', ruleId: 'R08' }],
    [
      'eases what wants only a reason now',
      '3C internet',
      'warn',
      { ...plain, segmentCode: 'internet' },
      { impact: 'eased', ruleId: 'R08' },
    ],
    [
      'counts what nobody rated as 3B',
      '3B lgwan',
      'block',
      { ...plain, confidentiality: null },
      { impact: 'block', ruleId: 'R08' },
    ],
    ['does not touch what is broken anyway', '3C internet', 'block', { ...plain, segmentCode: 'internet' }, null],
    [
      'speaks of the cloud where it is the place',
      '2 public-cloud',
      'block',
      { ...plain, confidentiality: '2', personal: false, segmentCode: 'internet', cloud: true, cloudKind: 'saas' },
      { impact: 'block', ruleId: 'R08' },
    ],
  ] as const)('%s', (_, cell, verdict, part, expected) => {
    expect(impactOf(part, before, after(cell, verdict))).toEqual(expected)
  })

  test('to a scheme without this level breaks what holds it', () => {
    const older = {
      ...before,
      family: '2015' as const,
      levels: ['3', '2', '1'].map((code, place) => ({
        axis: 'confidentiality',
        code,
        rank: [40, 20, 10][place] ?? 0,
        handling: [],
      })),
    }
    expect(impactOf(plain, before, older)).toEqual({ impact: 'block', ruleId: 'R01' })
    expect(impactOf({ ...plain, confidentiality: '2', personal: false }, before, older)).toBeNull()
  })
})
