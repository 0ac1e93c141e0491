import { expect, test } from 'vitest'
import { registrationFields, retirementFields } from '@/lib/domain/asset-fields'
import { registrationInput, revisionInput, submissionInput } from './asset-form-input'

function formWith(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

const keysOf = (fields: readonly Readonly<{ key: string }>[]) => fields.map(({ key }) => key)

test('every field of the form is sent, so that an answer that was taken back is taken back', () => {
  const { content } = registrationInput(formWith([['media', 'paper']]))
  expect(Object.keys(content)).toEqual(keysOf(registrationFields))
  expect(content).toMatchObject({ media: ['paper'], personal: '', name: '', confidentiality: '' })
})

test('a request to retire sends nothing but the disposal', () => {
  const form = formWith([
    ['change', 'retire'],
    ['name', '書き換え'],
    ['disposedBy', '市民課'],
  ])
  expect(Object.keys(revisionInput(form).content)).toEqual(keysOf(retirementFields))
})

test('a field in which the words of the other person stay is not sent', () => {
  const form = formWith([
    ['name', '私の名前'],
    ['location', '私の場所'],
    ['keep.name', 'theirs'],
    ['keep.location', 'mine'],
  ])
  const { content } = revisionInput(form)
  expect(content).not.toHaveProperty('name')
  expect(content).toMatchObject({ location: '私の場所' })
})

test('a draft that was only just made is submitted under a key of its own', () => {
  const form = formWith([
    ['idempotencyKey', 'first'],
    ['submissionKey', 'second'],
    ['comment', 'よろしく'],
  ])
  const place = { assetId: 'a', revision: 1 }
  expect(submissionInput(form, place)).toMatchObject({ ...place, idempotencyKey: 'second', comment: 'よろしく' })
  expect(submissionInput(form)).toMatchObject({ idempotencyKey: 'first', assetId: '', revision: 0 })
})

test('names that no field has are left out', () => {
  expect(registrationInput(formWith([['contentHash', 'x']])).content).not.toHaveProperty('contentHash')
})
