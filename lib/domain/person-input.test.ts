import { describe, expect, test } from 'vitest'
import { grantInput } from './grant-input'
import { personInput } from './person-input'
import { personState } from './person-state'
import { problemsOf } from './problems'
import { unitRevisionInput } from './unit-input'

const typed = { staffNo: ' ００１２ab ', name: '川口　花子', kana: 'かわぐち ﾊﾅｺ', employment: 'regular' }

describe('a person', () => {
  test('is kept with a half-width number and a reading in katakana, however they were typed', () => {
    expect(personInput.parse(typed)).toEqual({
      staffNo: '0012AB',
      name: '川口　花子',
      kana: 'カワグチ　ハナコ',
      post: '',
      employment: 'regular',
      unitId: null,
      email: null,
    })
  })

  test.each([
    ['a number with other signs', { staffNo: '12 3' }, 'staffNo', 'staffNoShape'],
    ['no number', { staffNo: ' ' }, 'staffNo', 'required'],
    ['no name', { name: '' }, 'name', 'required'],
    ['a reading in kanji', { kana: '川口' }, 'kana', 'notKana'],
    ['an employment that does not exist', { employment: 'guest' }, 'employment', 'notChoice'],
    ['an address without @', { email: 'hanako' }, 'email', 'notEmail'],
    ['a field of its own', { deactivatedAt: '' }, 'deactivatedAt', 'unknownField'],
    ['an individual number in the post', { post: '123456789018' }, 'post', 'individualNumber'],
  ])('is refused with %s', (_, over, field, code) => {
    const read = personInput.safeParse({ ...typed, ...over })
    expect(read.success ? [] : problemsOf(read.error)).toMatchObject([{ field, code }])
  })
})

test('a grant is read from a form, with days as officers write them', () => {
  const personId = '0198c2d4-0000-7000-8000-000000000001'
  const form = { personId, role: 'ciso', unitId: '', validFrom: 'R8.4.1', validTo: '令和9年3月31日' }
  expect(grantInput.parse(form)).toEqual({ ...form, unitId: null, validFrom: '2026-04-01', validTo: '2027-03-31' })
})

test('a grant needs both its days', () => {
  const read = grantInput.safeParse({ role: 'ciso', validFrom: '', validTo: 'いつか' })
  expect(read.success ? [] : problemsOf(read.error)).toEqual([
    { field: 'personId', code: 'required' },
    { field: 'validFrom', code: 'required' },
    { field: 'validTo', code: 'notDate' },
  ])
})

test('successors come from several lists, some left open, each once', () => {
  const one = '0198c2d4-0000-7000-8000-000000000001'
  const unit = { unitId: one, revision: '3', name: '税務課', kind: 'section', validTo: '', change: '' }
  const read = (successorIds: unknown) => unitRevisionInput.parse({ ...unit, successorIds }).successorIds
  expect(read([one, '', one])).toEqual([one])
  expect(read(one)).toEqual([one])
  expect(read('')).toEqual([])
  expect(unitRevisionInput.parse(unit)).toMatchObject({ validTo: null, change: null, revision: 3, successorIds: [] })
})

describe('whether a person can sign in', () => {
  const now = new Date('2026-11-20T00:00:00Z')
  const issued = { mustChange: true, validUntil: new Date('2026-11-21T00:00:00Z') }
  test.each([
    ['nobody gave them a password', null, null, 'without-password'],
    ['they have not used the one-time password', null, issued, 'invited'],
    ['the one-time password ran out', null, { ...issued, validUntil: now }, 'without-password'],
    ['they chose a password', null, { mustChange: false, validUntil: null }, 'active'],
    ['an administrator keeps them out', now, { mustChange: false, validUntil: null }, 'deactivated'],
  ])('%s', (_, deactivatedAt, credential, state) => {
    expect(personState({ deactivatedAt, credential }, now)).toBe(state)
  })
})
