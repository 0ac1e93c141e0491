import { describe, expect, test } from 'vitest'
import { aPolicy } from '@/lib/testing/policy'
import { systemInput } from './system-input'
import { hasEnded, nothingHeld, problemsOfSystem } from './system-rules'

const aSystem = (over: Readonly<Record<string, unknown>> = {}) =>
  systemInput.parse({
    unitId: '019ab000-0000-7000-8000-000000000001',
    code: 'sys-1',
    kind: 'system',
    name: '住民記録システム',
    segmentCode: 'my-number',
    ...over,
  })
const holding3B = { ...nothingHeld, confidentiality: { code: '3B', rank: 40 } }

describe('a system', () => {
  test('without a class of its own takes what it holds', () => {
    expect(problemsOfSystem(aSystem(), aPolicy, holding3B)).toEqual([])
  })

  test('may not be classed below what it holds (R10)', () => {
    const problems = problemsOfSystem(aSystem({ confidentiality: '2' }), aPolicy, holding3B)
    expect(problems).toEqual([{ field: 'confidentiality', code: 'systemBelowHeld', params: { level: '3B' } }])
  })

  test('may be classed as what it holds, and above it with a reason', () => {
    expect(problemsOfSystem(aSystem({ confidentiality: '3B' }), aPolicy, holding3B)).toEqual([])
    const above = { confidentiality: '3A' }
    expect(problemsOfSystem(aSystem(above), aPolicy, holding3B)).toEqual([
      { field: 'classReason', code: 'systemAboveHeld' },
    ])
    expect(problemsOfSystem(aSystem({ ...above, classReason: '次年度に移行' }), aPolicy, holding3B)).toEqual([])
    expect(problemsOfSystem(aSystem(above), aPolicy, nothingHeld)).toEqual([])
  })

  test('in the cloud names the service and its state in ISMAP', () => {
    expect(problemsOfSystem(aSystem({ cloudKind: 'saas' }), aPolicy, nothingHeld)).toEqual([
      { field: 'cloudService', code: 'required' },
      { field: 'ismap', code: 'required' },
    ])
    const told = aSystem({ cloudKind: 'saas', cloudService: '見本サービス', ismap: 'none' })
    expect(problemsOfSystem(told, aPolicy, nothingHeld)).toEqual([])
  })

  test('has levels and a segment that the city knows', () => {
    const fields = problemsOfSystem(aSystem({ segmentCode: 'moon', integrity: '9' }), aPolicy, nothingHeld)
    expect(fields.map(({ field }) => field)).toEqual(['integrity', 'segmentCode'])
  })
})

test('a system has ended from the day of its end on', () => {
  expect(hasEnded('2026-04-01', '2026-04-01')).toBe(true)
  expect(hasEnded('2026-04-01', '2026-03-31')).toBe(false)
  expect(hasEnded(null, '2026-04-01')).toBe(false)
})
