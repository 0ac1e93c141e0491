import { describe, expect, test } from 'vitest'
import { dayAfter, leadsTo, problemsOfUnit } from './unit-rules'

const unit = (id: string, over: object = {}) => ({
  id,
  parentId: null,
  validFrom: '2018-04-01',
  validTo: null,
  ...over,
})
const units = [
  unit('部'),
  unit('課', { parentId: '部' }),
  unit('係', { parentId: '課' }),
  unit('新課', { validFrom: '2026-04-01' }),
  unit('旧課', { validTo: '2020-03-31' }),
]
const wanted = (over: object) => ({ ...unit('単独課'), change: null, successorIds: [], ...over })
const codes = (over: object, successions: readonly { from: string; to: string }[] = []) =>
  problemsOfUnit(wanted(over), { units: [...units, unit('単独課')], successions }).map(
    ({ field, code }) => `${field}:${code}`,
  )

test('a way is found over several units and not found against its direction', () => {
  const edges = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'c', to: 'a' },
    { from: 'd', to: 'a' },
  ]
  expect(leadsTo(edges, 'd', 'c')).toBe(true)
  expect(leadsTo(edges, 'a', 'd')).toBe(false)
})

test('the day after the last of a month is the first of the next', () => {
  expect(dayAfter('2026-03-31')).toBe('2026-04-01')
  expect(dayAfter('2028-02-28')).toBe('2028-02-29')
})

describe('a unit is refused', () => {
  test('below itself, directly or further down', () => {
    expect(codes({ id: '部', parentId: '部' })).toEqual(['parentId:unitBelowItself'])
    expect(codes({ id: '部', parentId: '係' })).toEqual(['parentId:unitBelowItself'])
  })
  test('below one that is not there or ends before it', () => {
    expect(codes({ parentId: 'ない' })).toEqual(['parentId:notChoice'])
    expect(codes({ parentId: '旧課' })).toEqual(['parentId:parentEndsEarlier'])
  })
  test('when it ends before it begins', () => {
    expect(codes({ validTo: '2018-03-31', change: 'abolished' })).toEqual(['validTo:endBeforeStart'])
  })
  test('when it ends above units that go on', () => {
    expect(codes({ id: '部', validTo: '2026-03-31', change: 'abolished' })).toEqual(['validTo:childrenRemain'])
  })
  test('when it ends and nobody says how', () => {
    expect(codes({ validTo: '2026-03-31' })).toEqual(['change:required'])
  })
  test.each(['renamed', 'split', 'merged', 'moved'])('when it ends as %s without a successor', (change) => {
    expect(codes({ validTo: '2026-03-31', change })).toEqual(['successorIds:successorsNeeded'])
    expect(codes({ validTo: '2026-03-31', change, successorIds: ['新課'] })).toEqual([])
  })
  test('with a successor that does not exist on the day after, or is itself', () => {
    const end = { validTo: '2026-03-30', change: 'renamed' }
    expect(codes({ ...end, successorIds: ['新課'] })).toEqual(['successorIds:successorNotThen'])
    expect(codes({ ...end, successorIds: ['旧課'] })).toEqual(['successorIds:successorNotThen'])
    expect(codes({ ...end, successorIds: ['単独課'] })).toEqual(['successorIds:successorNotThen'])
    expect(codes({ ...end, successorIds: ['ない'] })).toEqual(['successorIds:successorNotThen'])
  })
  test('with a successor that leads back to it', () => {
    const end = { validTo: '2026-03-31', change: 'renamed', successorIds: ['新課'] }
    expect(codes(end, [{ from: '新課', to: '単独課' }])).toEqual(['successorIds:successorNotThen'])
  })
  test('with a successor although it goes on', () => {
    expect(codes({ successorIds: ['新課'] })).toEqual(['validTo:endNeeded'])
    expect(codes({ change: 'renamed' })).toEqual(['validTo:endNeeded'])
  })
})

test('a unit may be abolished with nobody to take over', () => {
  expect(codes({ validTo: '2026-03-31', change: 'abolished' })).toEqual([])
})
