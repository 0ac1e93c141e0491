import { expect, test } from 'vitest'
import { contentFrom, emptyContent } from './asset-content'
import { assetFields, type FieldKey } from './asset-fields'
import { contentMeant, isSameTyped, typedContent, typedOf, type TypedValue } from './typed-content'

const content = contentFrom({
  ...emptyContent,
  name: '転入届',
  media: ['paper', 'system'],
  personal: true,
  specialCare: false,
  personCount: 1200,
  contractEnd: '2027-03-31',
})

function same(key: FieldKey, a: TypedValue, b: TypedValue): boolean | undefined {
  const field = assetFields.find((one) => one.key === key)
  return field && isSameTyped(field, a, b)
}

test('a form shows days in the era of the reader and answers as yes and no', () => {
  expect(typedOf(content, 'ja')).toMatchObject({ contractEnd: '令和9年3月31日', personal: 'yes', specialCare: 'no' })
  expect(typedOf(content, 'en')).toMatchObject({ contractEnd: '2027-03-31', personCount: '1200', cloud: '' })
})

test('what is shown and not touched means what was stored', () => {
  const meant = contentMeant(typedOf(content, 'ja'))
  expect(meant).toMatchObject({ name: '転入届', media: ['paper', 'system'], personal: true, cloud: null })
})

test('radio buttons nobody chose are empty, not absent', () => {
  const form = new FormData()
  form.append('media', 'paper')
  form.append('media', 'tape')
  expect(typedContent(form)).toMatchObject({ media: ['paper', 'tape'], personal: '', name: '' })
})

test('blanks alone are no answer', () => {
  const form = new FormData()
  form.append('name', '　 ')
  expect(contentMeant(typedContent(form)).name).toBe('')
})

test('the spelling of a day, of a number and the order of ticks make no difference', () => {
  expect(same('contractEnd', 'R9.3.31', '令和9年3月31日')).toBe(true)
  expect(same('personCount', '１，２００', '1200')).toBe(true)
  expect(same('media', ['paper', 'tape'], ['tape', 'paper'])).toBe(true)
  expect(same('note', 'a\r\nb', 'a\nb')).toBe(true)
  expect(same('name', '転入届', '転出届')).toBe(false)
})
