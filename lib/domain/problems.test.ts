import { expect, test } from 'vitest'
import { z } from 'zod'
import { problem, problemsOf } from './problems'

function problemsWith(schema: z.ZodType, answer: unknown) {
  const result = schema.safeParse(answer)
  return result.success ? [] : problemsOf(result.error)
}

const dayOrNone = z.union([z.literal('none'), z.iso.date()])
const oneOfTwo = z.discriminatedUnion('kind', [z.object({ kind: z.literal('paper') })])

test.each([
  ['an absent text', z.string(), undefined, { code: 'required' }],
  ['an absent choice', z.enum(['1', '2']), undefined, { code: 'required' }],
  ['an empty choice', z.enum(['1', '2']), '', { code: 'required' }],
  ['an empty day', z.iso.date(), '', { code: 'required' }],
  ['an absent number', z.number(), null, { code: 'required' }],
  ['an empty line that needs a sign', z.string().min(1), '', { code: 'required' }],
  ['no choice of several', z.array(z.string()).min(1), [], { code: 'required' }],
  ['an absent answer of several kinds', dayOrNone, undefined, { code: 'required' }],
  ['a text over its length', z.string().max(3), '情報資産', { code: 'tooLong', params: { max: 3 } }],
  ['a text under its length', z.string().min(3), '情報', { code: 'tooShort', params: { min: 3 } }],
  ['too few choices', z.array(z.string()).min(2), ['1'], { code: 'tooFew', params: { min: 2 } }],
  ['too many choices', z.array(z.string()).max(1), ['1', '2'], { code: 'tooMany', params: { max: 1 } }],
  ['a number too small', z.int().min(1), 0, { code: 'tooSmall', params: { min: 1 } }],
  ['a number that must be positive', z.int().positive(), 0, { code: 'tooSmall', params: { min: 1 } }],
  ['a number too big', z.int().max(9), 10, { code: 'tooBig', params: { max: 9 } }],
  ['a number that must be less', z.int().lt(10), 10, { code: 'tooBig', params: { max: 9 } }],
  ['a part of a number', z.int(), 1.5, { code: 'notWhole' }],
  ['a word for a number', z.int(), '多い', { code: 'notNumber' }],
  ['no number at all', z.number(), NaN, { code: 'notNumber' }],
  ['a choice nobody offered', z.enum(['1', '2']), '3', { code: 'notChoice' }],
  ['a kind nobody offered', z.union([z.literal('1'), z.literal('2')]), '3', { code: 'notChoice' }],
  ['a day that is none', z.iso.date(), '2026-02-30', { code: 'notDate' }],
  ['a day that is none, where other words are allowed', dayOrNone, '2026-02-30', { code: 'notDate' }],
  ['a mail address that is none', z.email(), '市民課', { code: 'notEmail' }],
  ['an identifier that is none', z.uuid(), '1', { code: 'wrongShape' }],
  ['a list for a text', z.string(), ['1'], { code: 'wrongShape' }],
  ['a list for a text or number', z.union([z.string(), z.number()]), [true], { code: 'wrongShape' }],
  ['a text for yes or no', z.boolean(), '1', { code: 'wrongShape' }],
  ['a rule without a word of its own', z.string().refine(() => false), '1', { code: 'wrongShape' }],
])('%s is named by a code of ours', (_, schema, answer, expected) => {
  expect(problemsWith(schema, answer)).toEqual([{ field: '', ...expected }])
})

test('a rule names its own problem, with what fills the sentence', () => {
  const refined = z.string().refine(() => false, problem('belowCity', { level: '3B' }))
  expect(problemsWith(refined, '')).toEqual([{ field: '', code: 'belowCity', params: { level: '3B' } }])
  const added = z.string().transform((_, ctx) => {
    ctx.addIssue({ code: 'custom', ...problem('individualNumber') })
    return z.NEVER
  })
  expect(problemsWith(z.object({ note: added }), { note: 'x' })).toEqual([{ field: 'note', code: 'individualNumber' }])
})

test('a problem points to its field, however deep', () => {
  const schema = z.object({ flows: z.array(z.object({ to: z.string() })), kind: oneOfTwo })
  expect(problemsWith(schema, { flows: [{ to: 'a' }, {}], kind: { kind: 'stone' } })).toEqual([
    { field: 'flows.1.to', code: 'required' },
    { field: 'kind.kind', code: 'notChoice' },
  ])
})

test('fields nobody asked for are named one by one', () => {
  expect(problemsWith(z.object({ asset: z.strictObject({}) }), { asset: { role: 1, unitId: 2 } })).toEqual([
    { field: 'asset.role', code: 'unknownField' },
    { field: 'asset.unitId', code: 'unknownField' },
  ])
})

test('the same problem of the same field is told once', () => {
  const schema = z
    .string()
    .refine(() => false, problem('odd'))
    .refine(() => false, problem('odd'))
  expect(problemsWith(schema, 'x')).toEqual([{ field: '', code: 'odd' }])
})
