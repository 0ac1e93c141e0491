import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles } from './access'
import {
  encloses,
  grantState,
  mayConfirm,
  openGrantSteps,
  overlaps,
  problemsOfGrant,
  usualPeriod,
  type Period,
} from './grant-rules'
import { dayAfter } from './unit-rules'

const today = '2026-11-20'
const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2029-01-01'), noInvalidDate: true }).map(isoDay)
const period = fc.tuple(day, fc.option(day)).map(([one, other]): Period => {
  const [validFrom = one, validTo = other] = other === null ? [one, other] : [one, other].toSorted()
  return { validFrom, validTo }
})

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
const holds = ({ validFrom, validTo }: Period, on: string) => validFrom <= on && (validTo === null || on <= validTo)
const days = Array.from({ length: 1900 }, (_, index) => isoDay(new Date(Date.UTC(2024, 0, 1 + index))))

describe('periods', () => {
  test('overlap exactly when they share a day, whichever comes first', () => {
    fc.assert(
      fc.property(period, period, (one, other) => {
        expect(overlaps(one, other)).toBe(days.some((on) => holds(one, on) && holds(other, on)))
        expect(overlaps(other, one)).toBe(overlaps(one, other))
      }),
      { numRuns: 200 },
    )
  })

  test('enclose exactly when every day of the inner one is in the outer one', () => {
    fc.assert(
      fc.property(period, period, (outer, inner) => {
        expect(encloses(outer, inner)).toBe(
          days.every((on) => !holds(inner, on) || holds(outer, on)) &&
            !(inner.validTo === null && outer.validTo !== null),
        )
      }),
      { numRuns: 200 },
    )
  })

  test('that follow one another without a gap do not overlap', () => {
    const first = { validFrom: '2026-04-01', validTo: '2027-03-31' }
    expect(overlaps(first, { validFrom: dayAfter(first.validTo), validTo: null })).toBe(false)
  })

  test('last until the end of the fiscal year unless somebody says otherwise', () => {
    expect(usualPeriod(today)).toEqual({ validFrom: today, validTo: '2027-03-31' })
    expect(usualPeriod('2027-03-31')).toEqual({ validFrom: '2027-03-31', validTo: '2027-03-31' })
  })
})

const aGrant = {
  role: 'staff',
  validFrom: '2026-04-01',
  validTo: '2027-03-31',
  confirmedAt: null,
  revokedAt: null,
} as const

describe('the state of a grant', () => {
  test.each([
    ['is effective in its period', {}, 'effective'],
    ['is effective on its last day', { validTo: today }, 'effective'],
    ['is effective on its first day', { validFrom: today }, 'effective'],
    ['is expired the day after its last', { validTo: '2026-11-19' }, 'expired'],
    ['lies in the future before its first day', { validFrom: '2026-11-21' }, 'future'],
    ['waits while nobody confirmed an administrator', { role: 'admin' }, 'waiting'],
    ['waits while nobody confirmed a CISO', { role: 'ciso' }, 'waiting'],
    ['takes effect when it is confirmed', { role: 'ciso', confirmedAt: new Date() }, 'effective'],
    ['waits for nobody once its period is over', { role: 'ciso', validTo: '2026-11-19' }, 'expired'],
    ['is revoked whatever else it is', { validTo: '2026-11-19', revokedAt: new Date() }, 'revoked'],
  ] as const)('%s', (_, over, state) => {
    expect(grantState({ ...aGrant, ...over }, today)).toBe(state)
  })
})

describe('what an administrator may do with a grant', () => {
  const waiting = { ...aGrant, role: 'admin', personId: 'holder', grantedById: 'giver' } as const
  test.each([
    ['the giver withdraws but does not confirm', 'giver', ['grant.revoke']],
    ['the holder does nothing', 'holder', []],
    ['another one confirms or turns down', 'third', ['grant.confirm', 'grant.revoke']],
  ])('%s', (_, adminId, steps) => {
    expect(openGrantSteps(adminId, waiting, today)).toEqual(steps)
  })

  test('what is over is left alone', () => {
    expect(openGrantSteps('third', { ...waiting, validTo: '2026-01-01' }, today)).toEqual([])
    expect(openGrantSteps('third', { ...waiting, revokedAt: new Date() }, today)).toEqual([])
  })

  test('neither giver nor holder confirm', () => {
    expect(mayConfirm('giver', waiting)).toBe(false)
    expect(mayConfirm('holder', waiting)).toBe(false)
  })
})

describe('a grant is refused', () => {
  const wanted = { role: 'staff', unitId: 'u1', validFrom: '2026-11-20', validTo: '2027-03-31' } as const
  const known = { unit: { validFrom: '2018-04-01', validTo: null }, held: [], today }
  const codes = (over: object, facts: object = {}) =>
    problemsOfGrant({ ...wanted, ...over }, { ...known, ...facts }).map(({ field, code }) => `${field}:${code}`)

  test('never when everything fits', () => {
    expect(codes({})).toEqual([])
  })
  test('when it ends before it begins', () => {
    expect(codes({ validTo: '2026-11-19' })).toEqual(['validTo:endBeforeStart'])
  })
  test('when it was over before it was given', () => {
    expect(codes({ validFrom: '2026-04-01', validTo: '2026-11-19' })).toEqual(['validTo:endInPast'])
  })
  test('when the unit ends before it or begins after it', () => {
    expect(codes({}, { unit: { validFrom: '2018-04-01', validTo: '2027-03-30' } })).toEqual(['unitId:unitNotThen'])
    expect(codes({}, { unit: { validFrom: '2026-11-21', validTo: null } })).toEqual(['unitId:unitNotThen'])
    expect(codes({}, { unit: null })).toEqual(['unitId:unitNotThen'])
  })
  test.each(roles)('as %s with a unit where none belongs, or without one where it does', (role) => {
    const ofUnit = ['staff', 'manager', 'head'].includes(role)
    expect(codes({ role, unitId: null })).toEqual(ofUnit ? ['unitId:unitNeeded'] : [])
    expect(codes({ role, unitId: 'u1' })).toEqual(ofUnit ? [] : ['unitId:unitNotWanted'])
  })
  test('when the person holds the same already on one of its days', () => {
    const held = [{ ...wanted, validFrom: '2026-04-01', validTo: '2026-11-20' }]
    expect(codes({}, { held })).toEqual(['role:grantOverlaps'])
    expect(codes({ validFrom: '2026-11-21' }, { held })).toEqual([])
    expect(codes({ role: 'manager' }, { held })).toEqual([])
    expect(codes({ unitId: 'u2' }, { held })).toEqual([])
  })
})
