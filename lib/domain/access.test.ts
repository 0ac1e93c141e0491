import { expect, test } from 'vitest'
import { acts, can, mayEver, reach, roles, type Act, type Actor, type Grant } from './access'

const actorWith = (...grants: Grant[]): Actor => ({
  id: 'me',
  name: '見本',
  staffNo: '1',
  unitName: '',
  locale: 'ja',
  grants,
  requestId: 'r',
})
const inUnit = (role: Grant['role']) => actorWith({ role, unitIds: ['a', 'a1'] })

/** The whole table, written down a second time as a reader of the policy would. A: all, O: own units, -: never. */
const expected: Readonly<Record<string, string>> = {
  //                        staff manager head office ciso admin auditor
  'asset.read': 'O O O A A - A',
  'asset.register': 'O O - - - - -',
  'asset.revise': 'O O - - - - -',
  'asset.retire': 'O O - - - - -',
  'asset.discard': 'O O - - - - -',
  'asset.submit': 'O O - - - - -',
  'asset.withdraw': 'O O - - - - -',
  'asset.approve': '- O - - - - -',
  'asset.review': '- - - - A - -',
  'policy.read': 'O O O A A - A',
  'policy.revise': '- - - A - - -',
  'system.read': 'O O O A A - A',
  'system.register': 'O O - A - - -',
  'system.revise': 'O O - A - - -',
  'system.end': 'O O - A - - -',
  'register.export': 'O O O A A - A',
  'ledger.read': 'O O - A - - -',
  'ledger.keep': 'O O - - - - -',
  'ledger.decide': 'O O - - - - -',
  'ledger.commit': 'O O - - - - -',
  'ledger.discard': 'O O - - - - -',
  'trail.read': '- - - - A - A',
}

const letter = { all: 'A', own: 'O', none: '-' } as const
const row = (act: Act) => roles.map((role) => letter[reach(inUnit(role), act).kind]).join(' ')

test.each(acts)('%s reaches what the policy says', (act) => {
  if (act.startsWith('account.')) expect(row(act)).toBe('A A A A A A A')
  else expect(row(act)).toBe(expected[act] ?? '- - - - - A -')
})

test('every act of the expectation is in the table', () => {
  expect(Object.keys(expected).filter((act) => !acts.some((one) => one === act))).toEqual([])
})

test('rights of several grants are the union, each in its own units', () => {
  const both = actorWith({ role: 'staff', unitIds: ['a'] }, { role: 'manager', unitIds: ['b'] })
  expect(can(both, 'asset.read', { unitId: 'a' })).toBe(true)
  expect(can(both, 'asset.approve', { unitId: 'a', submittedById: 'you' })).toBe(false)
  expect(can(both, 'asset.approve', { unitId: 'b', submittedById: 'you' })).toBe(true)
})

test('nobody decides what they submitted, whatever they hold', () => {
  const everything = actorWith(...roles.map((role) => ({ role, unitIds: ['a'] })))
  for (const act of ['asset.approve', 'asset.review'] as const) {
    expect(can(everything, act, { unitId: 'a', submittedById: 'me' })).toBe(false)
    expect(can(everything, act, { unitId: 'a', submittedById: 'you' })).toBe(true)
  }
})

test('only the submitter withdraws', () => {
  expect(can(inUnit('staff'), 'asset.withdraw', { unitId: 'a', submittedById: 'me' })).toBe(true)
  expect(can(inUnit('staff'), 'asset.withdraw', { unitId: 'a', submittedById: 'you' })).toBe(false)
  expect(can(inUnit('staff'), 'asset.withdraw', { unitId: 'a', submittedById: null })).toBe(false)
})

test('somebody without a grant may only look after their own account', () => {
  const nobody = actorWith()
  expect(acts.filter((act) => mayEver(nobody, act))).toEqual(acts.filter((act) => act.startsWith('account.')))
})

test('units outside the grant are out of reach', () => {
  for (const act of acts.filter((one) => reach(inUnit('staff'), one).kind === 'own')) {
    expect(can(inUnit('staff'), act, { unitId: 'b', submittedById: 'me' })).toBe(false)
  }
})
