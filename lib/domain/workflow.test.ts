import { expect, test } from 'vitest'
import type { Actor } from './access'
import { isOpen, openSteps, reviewedFields, routeOf, stateAfter, states, type Step } from './workflow'

const steps: readonly Step[] = ['asset.submit', 'asset.withdraw', 'asset.discard', 'asset.approve', 'asset.review']

test.each([
  ['draft', 'asset.submit asset.discard'],
  ['returned', 'asset.submit asset.discard'],
  ['submitted', 'asset.withdraw asset.approve'],
  ['in_review', 'asset.withdraw asset.review'],
  ['registered', ''],
  ['retired', ''],
  ['superseded', ''],
  ['rejected', ''],
  ['discarded', ''],
] as const)('from %s lead: %s', (state, open) => {
  expect(steps.filter((step) => isOpen(state, step)).join(' ')).toBe(open)
})

test('the table of this test knows every state', () => {
  expect(states).toHaveLength(9)
})

test.each([
  ['approve', 'submitted', 'register', 'manager-ciso', 'in_review'],
  ['approve', 'submitted', 'revise', 'manager', 'registered'],
  ['approve', 'submitted', 'retire', 'manager', 'retired'],
  ['approve', 'submitted', 'retire', 'manager-ciso', 'in_review'],
  ['approve', 'in_review', 'register', 'manager-ciso', 'registered'],
  ['approve', 'in_review', 'retire', 'manager-ciso', 'retired'],
  ['return', 'submitted', 'register', 'manager-ciso', 'returned'],
  ['return', 'in_review', 'revise', 'manager-ciso', 'returned'],
  ['reject', 'submitted', 'revise', 'manager', 'rejected'],
  ['reject', 'in_review', 'register', 'manager-ciso', 'rejected'],
] as const)('%s of a version %s (%s, route %s) leads to %s', (verdict, state, change, route, after) => {
  expect(stateAfter(verdict, { state, change, route })).toBe(after)
})

const content = {
  confidentiality: '3B',
  integrity: '2',
  availability: '1',
  segmentCode: 'lgwan',
  myNumber: 'none',
  personal: true,
  specialCare: false,
  ruleReasons: {},
  dutiesRemoved: {},
  originals: [],
}

test('a new asset goes to the CISO', () => {
  expect(routeOf('register', content, null)).toBe('manager-ciso')
})

test('a change that leaves the classification alone ends with the manager', () => {
  expect(routeOf('revise', { ...content }, content)).toBe('manager')
})

test.each(reviewedFields)('a changed %s goes to the CISO', (field) => {
  expect(routeOf('revise', { ...content, [field]: null }, content)).toBe('manager-ciso')
})

test.each([
  ['a reason against a warning', { ruleReasons: { R08: '理由' } }],
  ['a removed duty', { dutiesRemoved: { backup: '理由' } }],
  ['another original', { originals: ['01060010-0001'] }],
  ['3A', { confidentiality: '3A' }],
])('%s goes to the CISO', (_, over) => {
  const working = { ...content, ...over }
  expect(routeOf('revise', working, content)).toBe('manager-ciso')
  expect(routeOf('retire', working, working)).toBe('manager')
})

const person = (id: string, ...roles: Actor['grants'][number]['role'][]): Actor => ({
  id,
  name: '',
  staffNo: '',
  unitName: '',
  locale: 'ja',
  grants: roles.map((role) => ({ role, unitIds: ['a'] })),
  requestId: '',
})

test('buttons: the submitter may withdraw, the manager decide, a colleague nothing', () => {
  const waiting = { unitId: 'a', submittedById: 'me', state: 'submitted' } as const
  expect(openSteps(person('me', 'staff'), waiting)).toEqual(['asset.withdraw'])
  expect(openSteps(person('me', 'staff', 'manager'), waiting)).toEqual(['asset.withdraw'])
  expect(openSteps(person('boss', 'manager'), waiting)).toEqual(['asset.approve'])
  expect(openSteps(person('you', 'staff'), waiting)).toEqual([])
  expect(openSteps(person('vice-mayor', 'ciso'), { ...waiting, state: 'in_review' })).toEqual(['asset.review'])
})
