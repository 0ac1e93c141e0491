import { expect, test } from 'vitest'
import { typedDay, writtenDay } from './written-day'

test.each(['ja', 'en'] as const)('what stands in a field in %s is read as the same day', (locale) => {
  for (const day of ['1989-01-08', '2019-05-01', '2027-03-31'])
    expect(writtenDay.parse(typedDay(day, locale))).toBe(day)
})

test('what is no day counts as not given', () => {
  expect(['2026-02-30', 'x', '', undefined, ['2026-04-01'], 5].map((given) => writtenDay.parse(given))).toEqual(
    Array.from({ length: 6 }, () => undefined),
  )
})
