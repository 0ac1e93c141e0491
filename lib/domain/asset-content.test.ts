import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  canonicalContent,
  contentFrom,
  differences,
  emptyContent,
  isEmpty,
  isSame,
  withoutInapplicable,
} from './asset-content'
import { aPolicy } from '@/lib/testing/policy'
import { applies, assetFields, isRequired, type AssetContent, type AssetField } from './asset-fields'
import { assetContentInput } from './asset-input'
import { missingAnswers, unknownCodes } from './asset-rules'

const word = fc.string({ unit: 'grapheme', maxLength: 12 })

function valueOf(field: AssetField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'line':
    case 'lines':
      return word
    case 'choices':
      return fc.subarray([...field.options])
    case 'choice':
      return fc.constantFrom(null, ...field.options)
    case 'yes-no':
      return fc.constantFrom(null, true, false)
    case 'number':
      return fc.option(fc.nat(field.max))
    case 'date':
      return fc.constantFrom(null, '2027-03-31', '1989-01-08')
    case 'systems':
    case 'asset-numbers':
      return fc.uniqueArray(fc.constantFrom('a-1', 'b-2', 'c-3'))
    case 'pairs':
      return fc.dictionary(fc.constantFrom('R08', 'R14', 'persons'), word)
    default:
      return fc.option(fc.constantFrom('1', '2', '3B', 'lgwan'))
  }
}

const content: fc.Arbitrary<AssetContent> = fc
  .record(Object.fromEntries(assetFields.map((field) => [field.key, valueOf(field)])))
  .map(contentFrom)

test('emptying what is not asked for leaves a content of which nothing more is to be emptied', () => {
  fc.assert(
    fc.property(content, (any) => {
      // A field may hang on another that is emptied first: a second pass may find more, a third never.
      const once = withoutInapplicable(withoutInapplicable(any))
      expect(withoutInapplicable(once)).toEqual(once)
      for (const field of assetFields) if (!applies(field, once)) expect(isEmpty(once[field.key])).toBe(true)
    }),
  )
})

test('the canonical text is the same exactly for the same content', () => {
  fc.assert(
    fc.property(content, content, (one, other) => {
      const same = assetFields.every(({ key }) => isSame(one[key], other[key]))
      expect(canonicalContent(one) === canonicalContent(other)).toBe(same)
    }),
  )
  const shuffled = { ...emptyContent, media: ['paper', 'system'] }
  expect(canonicalContent(shuffled)).toBe(canonicalContent({ ...emptyContent, media: ['system', 'paper'] }))
})

test('differences name every changed field once, and applying them gives the later content', () => {
  fc.assert(
    fc.property(content, content, (before, after) => {
      const found = differences(before, after)
      const applied = { ...before, ...Object.fromEntries(found.map(({ key, after: value }) => [key, value])) }
      expect(assetFields.every(({ key }) => isSame(applied[key], after[key]))).toBe(true)
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
    }),
  )
})

test('what is required is asked for', () => {
  fc.assert(
    fc.property(content, (any) => {
      for (const field of assetFields) if (isRequired(field, any)) expect(applies(field, any)).toBe(true)
    }),
  )
})

test.each([
  ['yes', true],
  ['no', false],
  ['', null],
  [true, true],
] as const)('a form that says %j for personal information means %j', (typed, meant) => {
  expect(assetContentInput.parse({ personal: typed })).toEqual({ personal: meant })
})

test.each([
  ['１，２００', 1200],
  ['1 200', 1200],
  ['', null],
  [7, 7],
] as const)('a count typed as %j is %j', (typed, meant) => {
  expect(assetContentInput.parse({ personCount: typed })).toEqual({ personCount: meant })
})

test('a day may be typed in Japanese years', () => {
  expect(assetContentInput.parse({ contractEnd: '令和9年3月31日' })).toEqual({ contractEnd: '2027-03-31' })
})

test('media come as one, several or none', () => {
  expect(assetContentInput.parse({ media: 'paper' })).toEqual({ media: ['paper'] })
  expect(assetContentInput.parse({ media: '' })).toEqual({ media: [] })
})

test('pairs come as code and text, from a form as well', () => {
  expect(assetContentInput.parse({ ruleReasons: ['R08=承認済み', 'R14= '] })).toEqual({
    ruleReasons: { R08: '承認済み' },
  })
  expect(assetContentInput.parse({ ruleReasons: { R08: ' a ' } })).toEqual({ ruleReasons: { R08: 'a' } })
  expect(assetContentInput.safeParse({ ruleReasons: { 'R 08': 'a' } }).success).toBe(false)
  expect(assetContentInput.parse({ answers: '' })).toEqual({ answers: {} })
})

test.each([
  ['answers', { harm: 'yes', 'no-such': 'yes' }, ['answers', 'no-such']],
  ['answers', { harm: '1234' }, ['answers', 'harm']],
  ['answers', { '1234-5678-9018': 'yes' }, ['answers', '1234-5678-9018']],
  ['ruleReasons', { constructor: '理由' }, ['ruleReasons', 'constructor']],
  ['ruleReasons', { R99: '理由' }, ['ruleReasons', 'R99']],
  ['dutiesRemoved', { '123456789018': '理由' }, ['dutiesRemoved', '123456789018']],
  ['originals', '123456789018', ['originals', 0]],
  ['originals', '1234-5678-9018', ['originals', 0]],
  ['originals', '1234 5678 9018', ['originals', 0]],
  ['originals', '123456-789018', ['originals', 0]],
] as const)('codes are no place for free text or an individual number: %s %j', (field, sent, path) => {
  expect(assetContentInput.safeParse({ [field]: sent }).error?.issues[0]?.path).toEqual(path)
})

test('the twelve digits of an asset number may be those of an individual number', () => {
  expect(assetContentInput.parse({ originals: ['12345678-9018'] })).toEqual({ originals: ['12345678-9018'] })
})

test('asset numbers are read from a text', () => {
  expect(assetContentInput.parse({ originals: '０１０６-0001、0106-0002' })).toEqual({
    originals: ['0106-0001', '0106-0002'],
  })
  expect(assetContentInput.safeParse({ originals: '番号なし' }).error?.issues[0]?.path).toEqual(['originals', 0])
})

test('fields that came later leave the text of a content alone while they are empty', () => {
  expect(canonicalContent(emptyContent)).not.toContain('ruleReasons')
  expect(canonicalContent({ ...emptyContent, ruleReasons: { R14: 'b', R08: 'a' } })).toContain(
    '[["R08","a"],["R14","b"]]',
  )
})

test('a field that no asset has is refused', () => {
  expect(assetContentInput.safeParse({ state: 'registered' }).success).toBe(false)
})

test('a level that the scheme in force does not have is refused, not rated is not (R01)', () => {
  expect(unknownCodes({ ...emptyContent, confidentiality: '3' }, aPolicy)).toEqual([
    { field: 'confidentiality', code: 'notChoice' },
  ])
  expect(unknownCodes(emptyContent, aPolicy)).toEqual([])
})

const missing = (over: Partial<AssetContent>, change: 'register' | 'retire' = 'register') =>
  missingAnswers({ ...emptyContent, ...over }, change).map(({ field }) => field)

test('the segment is asked of electronic media only (R09)', () => {
  expect(missing({ media: ['paper'] })).not.toContain('segmentCode')
  expect(missing({ media: ['paper', 'file-server'] })).toContain('segmentCode')
})

test('an outsourced asset names vendor, contract end, security clause and subcontracting (R15)', () => {
  const asked = ['vendor', 'contractEnd', 'contractSecurity', 'subcontracted']
  expect(missing({ outsourced: true })).toEqual(expect.arrayContaining(asked))
  expect(missing({ outsourced: false })).not.toEqual(expect.arrayContaining(['vendor']))
})

test('a retirement names the day, the method and the person (R23)', () => {
  expect(missing({}, 'retire')).toEqual(expect.arrayContaining(['disposedOn', 'disposalMethod', 'disposedBy']))
  expect(missing({})).not.toContain('disposedOn')
})
