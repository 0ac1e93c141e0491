import { expect, test } from 'vitest'
import { controlOf, decisionOf } from './decision-form'

const typed = { verdict: 'return', comment: '', 'remark.name': ' 　', 'remark.location': '棚番号を書いてください' }

test('the remarks that were written become one list, empty ones are left out', () => {
  expect(decisionOf(typed)).toEqual({
    verdict: 'return',
    comment: '',
    remarks: [{ field: 'location', text: '棚番号を書いてください' }],
  })
})

test('a problem of a remark belongs to the control it was written in', () => {
  expect(controlOf('remarks.0.text', typed)).toBe('remark.location')
  expect(controlOf('remarks.7.text', typed)).toBe('remarks.7.text')
  expect(controlOf('comment', typed)).toBe('comment')
})
